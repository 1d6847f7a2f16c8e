// exercise: average-shortcut
// mistake: RAGGED_EDGE_COUNTS_MORE
import ai.djl.nn.pooling.Pool;

Block averageShortcut(int filters, int s) {
    Shape window = new Shape(s, s);
    return new SequentialBlock()
            .add(new LambdaBlock(x -> {
                NDArray image = x.head();
                long rows = (s - image.getShape().get(2) % s) % s;
                long columns = (s - image.getShape().get(3) % s) % s;
                Shape size = image.getShape();
                if (rows > 0) {
                    image = image.concat(image.getManager().zeros(new Shape(size.get(0), size.get(1), rows, size.get(3))), 2);
                }
                size = image.getShape();
                return new NDList(columns == 0 ? image : image.concat(
                        image.getManager().zeros(new Shape(size.get(0), size.get(1), size.get(2), columns)), 3));
            }))
            .add(Pool.avgPool2dBlock(window, window))
            .add(Conv2d.builder()
                    .setFilters(filters)
                    .setKernelShape(new Shape(1, 1))
                    .optBias(false)
                    .build())
            .add(BatchNorm.builder().build());
}
