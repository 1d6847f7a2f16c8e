package resnetlab.checks.reference;

/** A bias: adds one number to all values of each channel. */
public final class Shift implements Layer {

    private final double[] bias;
    private double[] gradientInBias;

    /** Makes a layer that adds these numbers, one for each channel. */
    public Shift(double[] bias) {
        this.bias = bias;
        this.gradientInBias = new double[bias.length];
    }

    @Override
    public Pass forward(Grid x, Mode mode) {
        Grid y = x.zerosLike();
        for (int i = 0; i < y.data().length; i++) {
            y.data()[i] = x.data()[i] + bias[channel(x, i)];
        }
        return new Pass(y, gradient -> {
            double[] sums = new double[bias.length];
            for (int i = 0; i < gradient.data().length; i++) {
                sums[channel(gradient, i)] += gradient.data()[i];
            }
            gradientInBias = sums;
            return gradient;
        });
    }

    private static int channel(Grid x, int index) {
        return index / (x.h() * x.w()) % x.c();
    }

    /** Returns the loss's gradient in the bias after the last way back. */
    public double[] biasGradient() {
        return gradientInBias;
    }
}
