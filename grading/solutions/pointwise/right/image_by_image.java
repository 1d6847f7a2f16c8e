// exercise: pointwise
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    NDList images = new NDList();
    for (int i = 0; i < shape.get(0); i++) {
        NDArray rows = x.get(i).reshape(shape.get(1), shape.get(2) * shape.get(3)); // (C, H*W)
        images.add(w.dot(rows).reshape(w.getShape().get(0), shape.get(2), shape.get(3)));
    }
    return NDArrays.stack(images);
}
