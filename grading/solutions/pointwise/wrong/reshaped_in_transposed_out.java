// exercise: pointwise
// mistake: RESHAPE_IS_NO_TRANSPOSE
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    NDArray pixels = x.reshape(-1, shape.get(1)).matMul(w.transpose());
    return pixels.reshape(shape.get(0), shape.get(2), shape.get(3), filters).transpose(0, 3, 1, 2);
}
