// exercise: average-shortcut
// mistake: RAGGED_EDGE_DROPPED
import ai.djl.nn.pooling.Pool;

Block averageShortcut(int filters, int s) {
    Shape window = new Shape(s, s);
    return new SequentialBlock()
            .add(Pool.maxPool2dBlock(window, window))
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(1, 1))
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}
