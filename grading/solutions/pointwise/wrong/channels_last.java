// exercise: pointwise
// mistake: CHANNELS_LAST
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    NDArray pixels = x.transpose(0, 2, 3, 1).reshape(-1, shape.get(1));
    return pixels.matMul(w.transpose()).reshape(shape.get(0), shape.get(2), shape.get(3), filters);
}
