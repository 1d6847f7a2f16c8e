// exercise: resnet50
// mistake: STAGE_STRIDE
import ai.djl.nn.pooling.Pool;

Block resnet50(int classes) {
    SequentialBlock model = new SequentialBlock()
            .add(convolution(64, 7, 2, 3))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2)));
    int[] counts = {3, 4, 6, 3};
    for (int stage = 0; stage < 4; stage++) {
        int width = 64 << stage;
        int[] filters = {width, width, 4 * width};
        model.add(convolutionalBlock(3, filters, 2));
        for (int block = 1; block < counts[stage]; block++) {
            model.add(identityBlock(3, filters));
        }
    }
    return model.add(Pool.avgPool2dBlock(new Shape(2, 2)))
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(classes).build());
}

Block identityBlock(int f, int[] filters) {
    return residual(mainPath(f, filters, 1), Blocks.identityBlock());
}

Block convolutionalBlock(int f, int[] filters, int s) {
    Block shortcut = new SequentialBlock()
            .add(convolution(filters[2], 1, s, 0))
            .add(BatchNorm.builder().build());
    return residual(mainPath(f, filters, s), shortcut);
}

Block mainPath(int f, int[] filters, int s) {
    return new SequentialBlock()
            .add(convolution(filters[0], 1, s, 0))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[1], f, 1, (f - 1) / 2))
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(convolution(filters[2], 1, 1, 0))
            .add(BatchNorm.builder().build());
}

Block residual(Block mainPath, Block shortcut) {
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
