// exercise: main-path
// mistake: FILTERS_FIXED
Block mainPath(int f, int[] filters) {
    return new SequentialBlock()
            .add(convolution(4, 1, 1, 0))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(4, f, 1, (f - 1) / 2))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(5, 1, 1, 0))
            .add(BatchNorm.builder().build());
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
