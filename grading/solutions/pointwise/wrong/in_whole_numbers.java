// exercise: pointwise
// mistake: WHOLE_NUMBERS
NDArray pointwise(NDArray x, NDArray w) {
    Shape shape = x.getShape();
    long filters = w.getShape().get(0);
    int c = (int) shape.get(1);
    int pixels = (int) (shape.get(2) * shape.get(3));
    float[] in = x.toFloatArray();
    float[] weights = w.toFloatArray();
    float[] out = new float[(int) (shape.get(0) * filters * pixels)];
    for (int i = 0; i < shape.get(0); i++) {
        for (int f = 0; f < filters; f++) {
            for (int p = 0; p < pixels; p++) {
                int sum = 0;
                for (int k = 0; k < c; k++) {
                    sum += weights[f * c + k] * in[(i * c + k) * pixels + p];
                }
                out[(i * (int) filters + f) * pixels + p] = sum;
            }
        }
    }
    return x.getManager().create(out, new Shape(shape.get(0), filters, shape.get(2), shape.get(3)));
}
