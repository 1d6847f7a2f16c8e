// exercise: stride-on-3x3
// mistake: PADDING_FIXED
Block convolutionalBlockV15(int f, int[] filters, int s) {
    SequentialBlock mainPath = new SequentialBlock()
            .add(convolution(filters[0], 1, 1, 0))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[1], f, s, 1))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[2], 1, 1, 0))
            .add(BatchNorm.builder().build());
    SequentialBlock shortcut = new SequentialBlock()
            .add(convolution(filters[2], 1, s, 0))
            .add(BatchNorm.builder().build());
    ParallelBlock sum = new ParallelBlock(paths -> new NDList(
            paths.get(0).singletonOrThrow().add(paths.get(1).singletonOrThrow())));
    sum.add(mainPath);
    sum.add(shortcut);
    return new SequentialBlock().add(sum).add(Activation.reluBlock());
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
