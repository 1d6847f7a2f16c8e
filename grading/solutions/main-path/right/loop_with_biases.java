// exercise: main-path
Block mainPath(int f, int[] filters) {
    SequentialBlock path = new SequentialBlock();
    for (int i = 0; i < filters.length; i++) {
        int size = i == 1 ? f : 1;
        path.add(Conv2d.builder()
                .setKernelShape(new Shape(size, size))
                .optPadding(new Shape((size - 1) / 2, (size - 1) / 2))
                .setFilters(filters[i])
                .build());
        path.add(BatchNorm.builder().build());
        if (i < filters.length - 1) {
            path.add(new LambdaBlock(values -> new NDList(Activation.relu(values.singletonOrThrow()))));
        }
    }
    return path;
}
