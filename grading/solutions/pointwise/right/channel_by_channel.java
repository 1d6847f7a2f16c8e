// exercise: pointwise
NDArray pointwise(NDArray x, NDArray w) {
    NDList filters = new NDList();
    for (long f = 0; f < w.getShape().get(0); f++) {
        filters.add(mix(x, w.get(f)));
    }
    return NDArrays.concat(filters, 1);
}

/** One filter: (N, C, H, W) and C weights give (N, 1, H, W). */
NDArray mix(NDArray x, NDArray weights) {
    NDArray sum = null;
    for (int c = 0; c < x.getShape().get(1); c++) {
        NDArray term = x.get(":, " + c + ":" + (c + 1)).mul(weights.getFloat(c));
        sum = sum == null ? term : sum.add(term);
    }
    return sum;
}
