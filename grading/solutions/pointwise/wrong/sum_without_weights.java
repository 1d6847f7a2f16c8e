// exercise: pointwise
// mistake: WEIGHTS_LEFT_OUT
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    return x.sum(new int[] {1}, true).repeat(1, filters);
}
