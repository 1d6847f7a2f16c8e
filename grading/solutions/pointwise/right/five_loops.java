// exercise: pointwise
NDArray pointwise(NDArray x, NDArray w) {
    int n = (int) x.getShape().get(0);
    int c = (int) x.getShape().get(1);
    int pixels = (int) (x.getShape().get(2) * x.getShape().get(3));
    int filters = (int) w.getShape().get(0);
    float[] in = x.toFloatArray();
    float[] weights = w.toFloatArray();
    float[] out = new float[n * filters * pixels];
    for (int i = 0; i < n; i++) {
        for (int f = 0; f < filters; f++) {
            for (int k = 0; k < c; k++) {
                for (int p = 0; p < pixels; p++) {
                    out[(i * filters + f) * pixels + p] += weights[f * c + k] * in[(i * c + k) * pixels + p];
                }
            }
        }
    }
    return x.getManager().create(out, new Shape(n, filters, x.getShape().get(2), x.getShape().get(3)));
}
