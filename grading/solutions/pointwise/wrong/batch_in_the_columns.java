// exercise: pointwise
// mistake: RESHAPE_IS_NO_TRANSPOSE
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    NDArray columns = x.reshape(shape.get(1), -1); // right for one image only
    return w.dot(columns).reshape(shape.get(0), filters, shape.get(2), shape.get(3));
}
