// exercise: pointwise
NDArray pointwise(NDArray x, NDArray w) {
    NDArray kernels = w.reshape(w.getShape().get(0), w.getShape().get(1), 1, 1);
    NDArray noBias = x.getManager().zeros(new Shape(w.getShape().get(0)));
    return Conv2d.conv2d(x, kernels, noBias).singletonOrThrow();
}
