// exercise: resnet50
import ai.djl.nn.pooling.Pool;

SequentialBlock step(int filters, int f, int s) {
    return new SequentialBlock()
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(f, f))
                    .optStride(new Shape(s, s))
                    .optPadding(new Shape(f / 2, f / 2))
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}

Block bottleneck(int width, int s, Block shortcut) {
    Block main = new SequentialBlock()
            .add(step(width, 1, s)).add(Activation::relu)
            .add(step(width, 3, 1)).add(Activation::relu)
            .add(step(4 * width, 1, 1));
    return new ParallelBlock(
            paths -> new NDList(Activation.relu(paths.get(0).head().add(paths.get(1).head()))),
            List.of(shortcut, main));
}

Block first(int width, int s) {
    return bottleneck(width, s, step(4 * width, 1, s));
}

Block next(int width) {
    return bottleneck(width, 1, new LambdaBlock(x -> x));
}

Block resnet50(int classes) {
    return new SequentialBlock()
            .add(step(64, 7, 2)).add(Activation::relu)
            .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(0, 0), false))
            .add(first(64, 1)).add(next(64)).add(next(64))
            .add(first(128, 2)).add(next(128)).add(next(128)).add(next(128))
            .add(first(256, 2)).add(next(256)).add(next(256)).add(next(256)).add(next(256)).add(next(256))
            .add(first(512, 2)).add(next(512)).add(next(512))
            .add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(classes).build());
}
