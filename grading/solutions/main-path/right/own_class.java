// exercise: main-path
import ai.djl.util.PairList;

class MainPath extends AbstractBlock {

    private final List<Block> layers = new ArrayList<>();

    MainPath(int f, int[] filters) {
        int[] sizes = {1, f, 1};
        for (int i = 0; i < 3; i++) {
            layers.add(addChildBlock("conv" + i, Conv2d.builder()
                    .setFilters(filters[i])
                    .setKernelShape(new Shape(sizes[i], sizes[i]))
                    .optPadding(new Shape(sizes[i] / 2, sizes[i] / 2))
                    .optBias(false)
                    .build()));
            layers.add(addChildBlock("norm" + i, BatchNorm.builder().build()));
        }
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDList y = inputs;
        for (int i = 0; i < layers.size(); i++) {
            y = layers.get(i).forward(store, y, training);
            if (i == 1 || i == 3) {
                y = Activation.relu(y);
            }
        }
        return y;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        Shape[] shapes = inputs;
        for (Block layer : layers) {
            shapes = layer.getOutputShapes(shapes);
        }
        return shapes;
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape[] shapes = inputs;
        for (Block layer : layers) {
            layer.initialize(manager, type, shapes);
            shapes = layer.getOutputShapes(shapes);
        }
    }
}

Block mainPath(int f, int[] filters) {
    return new MainPath(f, filters);
}
