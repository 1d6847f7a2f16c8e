// exercise: average-shortcut
// mistake: POOL_WINDOW
import ai.djl.nn.pooling.Pool;

Block averageShortcut(int filters, int s) {
    Shape step = new Shape(s, s);
    return new SequentialBlock()
            .add(Pool.avgPool2dBlock(new Shape(3, 3), step, new Shape(1, 1), false, true))
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(1, 1))
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}
