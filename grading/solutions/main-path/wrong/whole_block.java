// exercise: main-path
// mistake: MORE_THAN_THE_MAIN_PATH
Block mainPath(int f, int[] filters) {
    SequentialBlock path = new SequentialBlock()
            .add(convolution(filters[0], 1, 1, 0))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[1], f, 1, (f - 1) / 2))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[2], 1, 1, 0))
            .add(BatchNorm.builder().build());
    return new ParallelBlock(
            paths -> new NDList(Activation.relu(paths.get(0).head().add(paths.get(1).head()))),
            List.of(path, Blocks.identityBlock()));
}

Block convolution(int filters, int f, int stride, int padding) {
    return Conv2d.builder()
            .setFilters(filters)
            .setKernelShape(new Shape(f, f))
            .optStride(new Shape(stride, stride))
            .optPadding(new Shape(padding, padding))
            .optBias(false)
            .build();
}
