// exercise: average-shortcut
Block averageShortcut(int filters, int s) {
    SequentialBlock path = new SequentialBlock();
    path.add(Conv2d.builder().setFilters(filters).setKernelShape(new Shape(1, 1)).build());
    path.add(ai.djl.nn.pooling.Pool.avgPool2dBlock(new Shape(s, s), new Shape(s, s), new Shape(0, 0), true, false));
    path.add(BatchNorm.builder().build());
    return path;
}
