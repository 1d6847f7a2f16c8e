// exercise: average-shortcut
// mistake: POOL_WINDOW
import ai.djl.nn.pooling.Pool;

Block averageShortcut(int filters, int s) {
    Shape window = new Shape(s, s);
    return new SequentialBlock()
            .add(Pool.avgPool2dBlock(new Shape(2, 2), window, new Shape(0, 0), true, false))
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(1, 1))
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}
