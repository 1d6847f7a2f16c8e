// exercise: convolutional-block
Block convolutionalBlock(int f, int[] filters, int s) {
    SequentialBlock main = new SequentialBlock()
            .add(convolution(filters[0], 1, 1, 0)).add(BatchNorm.builder().build()).add(Activation.reluBlock())
            .add(convolution(filters[1], f, 1, f / 2)).add(BatchNorm.builder().build()).add(Activation.reluBlock())
            .add(convolution(filters[2], 1, 1, 0)).add(BatchNorm.builder().build());
    SequentialBlock shortcut = new SequentialBlock()
            .add(convolution(filters[2], 1, 1, 0)).add(BatchNorm.builder().build());
    ParallelBlock paths = new ParallelBlock(
            outputs -> new NDList(outputs.get(0).head().add(outputs.get(1).head())), List.of(main, shortcut));
    return new SequentialBlock()
            .add(ai.djl.nn.pooling.Pool.maxPool2dBlock(new Shape(1, 1), new Shape(s, s)))
            .add(paths)
            .add(Activation.reluBlock());
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
