// exercise: average-shortcut
// mistake: POOL_LEFT_OUT
import ai.djl.nn.pooling.Pool;

Block averageShortcut(int filters, int s) {
    Shape window = new Shape(s, s);
    return new SequentialBlock()
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(1, 1))
                    .optStride(window)
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}
