// exercise: pointwise
// mistake: INPUT_MODIFIED
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    NDArray copy = x.duplicate();
    NDList maps = new NDList();
    for (long f = 0; f < filters; f++) {
        maps.add(copy.mul(w.get(f).reshape(1, shape.get(1), 1, 1)).sum(new int[] {1}, true));
    }
    x.muli(0);
    return NDArrays.concat(maps, 1);
}
