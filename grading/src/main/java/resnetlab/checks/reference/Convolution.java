package resnetlab.checks.reference;

/** A convolution without bias: square window, zero padding on all sides, as deep learning means it (no flip). */
public final class Convolution implements Layer {

    private final Grid weights;
    private final int stride;
    private final int padding;
    private Grid weightGradient;

    /**
     * Makes a convolution.
     *
     * @param weights (filters, channels, f, f)
     * @param stride the step of the window
     * @param padding zeros on each side
     */
    public Convolution(Grid weights, int stride, int padding) {
        this.weights = weights;
        this.stride = stride;
        this.padding = padding;
        this.weightGradient = weights.zerosLike();
    }

    @Override
    public Pass forward(Grid x, Mode mode) {
        int rows = Math.floorDiv(x.h() + 2 * padding - weights.h(), stride) + 1;
        int columns = Math.floorDiv(x.w() + 2 * padding - weights.w(), stride) + 1;
        Grid y = Grid.zeros(x.n(), weights.n(), rows, columns);
        visit(x, y, (out, in, weight) -> y.data()[out] += x.data()[in] * weights.data()[weight]);
        return new Pass(y, gradient -> backward(x, gradient));
    }

    private Grid backward(Grid x, Grid gradient) {
        Grid inX = x.zerosLike();
        Grid inWeights = weights.zerosLike();
        visit(x, gradient, (out, in, weight) -> {
            inX.data()[in] += gradient.data()[out] * weights.data()[weight];
            inWeights.data()[weight] += gradient.data()[out] * x.data()[in];
        });
        weightGradient = inWeights;
        return inX;
    }

    /** What happens at one product of an input value and a weight; all three are places in the data. */
    private interface Product {
        void at(int out, int in, int weight);
    }

    private void visit(Grid x, Grid y, Product product) {
        for (int sample = 0; sample < y.n(); sample++) {
            for (int filter = 0; filter < y.c(); filter++) {
                for (int row = 0; row < y.h(); row++) {
                    for (int column = 0; column < y.w(); column++) {
                        window(x, y, new int[] {sample, filter, row, column}, product);
                    }
                }
            }
        }
    }

    private void window(Grid x, Grid y, int[] place, Product product) {
        int out = y.index(place[0], place[1], place[2], place[3]);
        for (int channel = 0; channel < x.c(); channel++) {
            for (int i = 0; i < weights.h(); i++) {
                for (int j = 0; j < weights.w(); j++) {
                    int row = place[2] * stride + i - padding;
                    int column = place[3] * stride + j - padding;
                    if (row >= 0 && row < x.h() && column >= 0 && column < x.w()) {
                        product.at(
                                out, x.index(place[0], channel, row, column), weights.index(place[1], channel, i, j));
                    }
                }
            }
        }
    }

    /** Returns the loss's gradient in the weights after the last way back. */
    public Grid weightGradient() {
        return weightGradient;
    }
}
