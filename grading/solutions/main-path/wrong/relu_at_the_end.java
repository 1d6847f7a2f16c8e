// exercise: main-path
// mistake: RELU_IN_THE_WRONG_PLACE
Block mainPath(int f, int[] filters) {
    return new SequentialBlock()
            .add(convolution(filters[0], 1, 1, 0))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[1], f, 1, (f - 1) / 2))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[2], 1, 1, 0))
            .add(BatchNorm.builder().build())
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
