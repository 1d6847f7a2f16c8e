// exercise: average-shortcut
// mistake: FORGOTTEN_STRIDE
import ai.djl.nn.pooling.Pool;

Block averageShortcut(int filters, int s) {
    Shape window = new Shape(s, s);
    return new SequentialBlock()
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(1, 1))
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}
