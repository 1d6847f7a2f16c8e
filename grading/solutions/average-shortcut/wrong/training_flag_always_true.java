// exercise: average-shortcut
// mistake: TRAINING_FLAG_IGNORED
import ai.djl.nn.pooling.Pool;
import ai.djl.util.PairList;

class AverageShortcut extends AbstractBlock {

    private final int s;
    private final Block convolution;
    private final Block norm;

    AverageShortcut(int filters, int s) {
        this.s = s;
        convolution = addChildBlock("convolution", Conv2d.builder()
                .setFilters(filters).setKernelShape(new Shape(1, 1)).optBias(false).build());
        norm = addChildBlock("norm", BatchNorm.builder().build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray mean = Pool.avgPool2d(
                inputs.singletonOrThrow(), new Shape(s, s), new Shape(s, s), new Shape(0, 0), true, false);
        return norm.forward(store, convolution.forward(store, new NDList(mean), true), true);
    }

    private Shape[] pooled(Shape[] inputs) {
        Shape x = inputs[0];
        return new Shape[] {new Shape(x.get(0), x.get(1), (x.get(2) + s - 1) / s, (x.get(3) + s - 1) / s)};
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return convolution.getOutputShapes(pooled(inputs));
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        convolution.initialize(manager, type, pooled(inputs));
        norm.initialize(manager, type, getOutputShapes(inputs));
    }
}

Block averageShortcut(int filters, int s) {
    return new AverageShortcut(filters, s);
}
