// exercise: pointwise
// mistake: ONE_BY_ONE_LOOKS_AROUND
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    NDArray kernels = w.reshape(filters, shape.get(1), 1, 1).repeat(2, 3).repeat(3, 3);
    NDArray noBias = x.getManager().zeros(new Shape(filters));
    return Conv2d.conv2d(x, kernels, noBias, new Shape(1, 1), new Shape(1, 1), new Shape(1, 1))
            .singletonOrThrow();
}
