package resnetlab.checks.reference;

/**
 * A convolution without bias: square window, zero padding on all sides, as deep learning means it (no flip). Weights of zero
 * cost nothing, so that even a large network with few weights is quick.
 */
public final class Convolution implements Layer {

    private final Kernel kernel;
    private final int stride;
    private final int padding;
    private Grid lastInput;
    private Grid lastGradient;

    /**
     * Makes a convolution.
     *
     * @param kernel the weights
     * @param stride the step of the window
     * @param padding zeros on each side
     */
    public Convolution(Kernel kernel, int stride, int padding) {
        this.kernel = kernel;
        this.stride = stride;
        this.padding = padding;
        this.lastInput = Grid.zeros(0, kernel.channels(), 0, 0);
        this.lastGradient = Grid.zeros(0, kernel.filters(), 0, 0);
    }

    @Override
    public Pass forward(Grid x, Mode mode) {
        if (x.c() != kernel.channels()) {
            throw new IllegalArgumentException("a convolution of " + kernel.channels() + " channels met " + x.c());
        }
        int rows = Math.floorDiv(x.h() + 2 * padding - kernel.rows(), stride) + 1;
        int columns = Math.floorDiv(x.w() + 2 * padding - kernel.columns(), stride) + 1;
        Grid y = Grid.zeros(x.n(), kernel.filters(), rows, columns);
        double[] from = x.data();
        double[] to = y.data();
        visit(x, y, (out, in, weight, length) -> {
            for (int i = 0, place = in; i < length; i++, place += stride) {
                to[out + i] += weight * from[place];
            }
        });
        return new Pass(y, gradient -> backward(x, gradient));
    }

    private Grid backward(Grid x, Grid gradient) {
        lastInput = x;
        lastGradient = gradient;
        Grid inX = x.zerosLike();
        double[] from = gradient.data();
        double[] to = inX.data();
        visit(x, gradient, (out, in, weight, length) -> {
            for (int i = 0, place = in; i < length; i++, place += stride) {
                to[place] += weight * from[out + i];
            }
        });
        return inX;
    }

    /** Returns the loss's gradient in the weights after the last way back. */
    public Grid weightGradient() {
        Grid inWeights = Grid.zeros(kernel.filters(), kernel.channels(), kernel.rows(), kernel.columns());
        double[] inputs = lastInput.data();
        double[] gradients = lastGradient.data();
        for (int at = 0; at < kernel.size(); at++) {
            int weight = at;
            rows(lastInput, lastGradient, weight, 1, (out, in, one, length) -> {
                double sum = 0;
                for (int i = 0, place = in; i < length; i++, place += stride) {
                    sum += gradients[out + i] * inputs[place];
                }
                inWeights.data()[weight] += sum;
            });
        }
        return inWeights;
    }

    /** What happens where a weight meets a part of a row, which may be empty; the first two are places in the data. */
    private interface Run {
        void at(int out, int in, double weight, int length);
    }

    private void visit(Grid x, Grid y, Run run) {
        int[] places = kernel.places();
        double[] values = kernel.values();
        for (int i = 0; i < places.length; i++) {
            rows(x, y, places[i], values[i], run);
        }
    }

    /** Lets one weight meet every row of the output that it contributes to. */
    private void rows(Grid x, Grid y, int at, double weight, Run run) {
        int window = kernel.rows() * kernel.columns();
        int j = at % kernel.columns() - padding;
        int i = at % window / kernel.columns() - padding;
        int channel = at / window % kernel.channels();
        int filter = at / (window * kernel.channels());
        int first = firstInside(j);
        int length = Math.min(y.w(), Math.floorDiv(x.w() - 1 - j, stride) + 1) - first;
        for (int sample = 0; sample < y.n(); sample++) {
            for (int row = 0; row < y.h(); row++) {
                int from = row * stride + i;
                if (from >= 0 && from < x.h()) {
                    run.at(
                            y.index(sample, filter, row, first),
                            x.index(sample, channel, from, first * stride + j),
                            weight,
                            length);
                }
            }
        }
    }

    /** Returns the first place of the window at which a column of it lies inside the input. */
    private int firstInside(int column) {
        return Math.max(0, Math.floorDiv(stride - 1 - column, stride));
    }
}
