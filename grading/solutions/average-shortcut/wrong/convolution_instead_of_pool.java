// exercise: average-shortcut
// mistake: KERNEL_ON_THE_SHORTCUT
import ai.djl.nn.pooling.Pool;

Block averageShortcut(int filters, int s) {
    Shape window = new Shape(s, s);
    return new SequentialBlock()
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(window)
                    .optStride(window)
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}
