// exercise: identity-block
// mistake: RELU_IN_THE_WRONG_PLACE
Block identityBlock(int f, int[] filters) {
    int padding = (f - 1) / 2;
    SequentialBlock mainPath = new SequentialBlock()
            .add(convolution(filters[0], 1, 0))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[1], f, padding))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[2], 1, 0))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock());
    ParallelBlock sum = new ParallelBlock(paths -> new NDList(
            paths.get(0).singletonOrThrow().add(paths.get(1).singletonOrThrow())));
    sum.add(mainPath);
    sum.add(Blocks.identityBlock());
    return new SequentialBlock().add(sum).add(Activation.reluBlock());
}

Block convolution(int filters, int f, int padding) {
    return Conv2d.builder()
            .setFilters(filters)
            .setKernelShape(new Shape(f, f))
            .optPadding(new Shape(padding, padding))
            .optBias(false)
            .build();
}
