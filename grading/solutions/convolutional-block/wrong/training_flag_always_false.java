// exercise: convolutional-block
// mistake: TRAINING_FLAG_IGNORED
import ai.djl.util.PairList;

class ConvolutionalBlock extends AbstractBlock {

    private final Block mainPath;
    private final Block shortcut;

    ConvolutionalBlock(int f, int[] filters, int s) {
        mainPath = addChildBlock("main", new SequentialBlock()
                .add(convolution(filters[0], 1, s))
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(convolution(filters[1], f, 1))
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(convolution(filters[2], 1, 1))
                .add(BatchNorm.builder().build()));
        shortcut = addChildBlock("shortcut", new SequentialBlock()
                .add(convolution(filters[2], 1, s))
                .add(BatchNorm.builder().build()));
    }

    private static Block convolution(int filters, int f, int stride) {
        return Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(f, f))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(f / 2, f / 2))
                .optBias(false)
                .build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray main = mainPath.forward(store, inputs, false).singletonOrThrow();
        NDArray x = shortcut.forward(store, inputs, false).singletonOrThrow();
        return new NDList(Activation.relu(x.add(main)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return shortcut.getOutputShapes(inputs);
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        mainPath.initialize(manager, type, inputs);
        shortcut.initialize(manager, type, inputs);
    }
}

Block convolutionalBlock(int f, int[] filters, int s) {
    return new ConvolutionalBlock(f, filters, s);
}
