// exercise: identity-block
// mistake: NO_PADDING_IN_THE_MIDDLE
class IdentityBlock extends AbstractBlock {

    private final Block first;
    private final Block second;
    private final Block third;
    private final Block norm1 = addChildBlock("norm1", BatchNorm.builder().build());
    private final Block norm2 = addChildBlock("norm2", BatchNorm.builder().build());
    private final Block norm3 = addChildBlock("norm3", BatchNorm.builder().build());

    IdentityBlock(int f, int[] filters) {
        Shape size = new Shape(f, f);
        first = addChildBlock("first", Conv2d.builder()
                .setFilters(filters[0]).setKernelShape(new Shape(1, 1)).optBias(false).build());
        second = addChildBlock("second", Conv2d.builder()
                .setFilters(filters[1]).setKernelShape(size).optBias(false).build());
        third = addChildBlock("third", Conv2d.builder()
                .setFilters(filters[2]).setKernelShape(new Shape(1, 1)).optBias(false).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        NDArray x = inputs.singletonOrThrow();
        NDList y = first.forward(store, inputs, training);
        y = Activation.relu(norm1.forward(store, y, training));
        y = second.forward(store, y, training);
        y = Activation.relu(norm2.forward(store, y, training));
        y = third.forward(store, y, training);
        y = norm3.forward(store, y, training);
        return new NDList(Activation.relu(x.add(y.singletonOrThrow())));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return inputs;
    }

    @Override
    public void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
        Shape[] shapes = inputs;
        Block[] inOrder = {first, norm1, second, norm2, third, norm3};
        for (Block child : inOrder) {
            child.initialize(manager, type, shapes);
            shapes = child.getOutputShapes(shapes);
        }
    }
}

Block identityBlock(int f, int[] filters) {
    return new IdentityBlock(f, filters);
}
