// exercise: pointwise
// mistake: CHANNELS_AVERAGED
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    NDArray weights = w.reshape(1, filters, shape.get(1), 1, 1);
    return x.expandDims(1).mul(weights).mean(new int[] {2});
}
