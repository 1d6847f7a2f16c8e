package resnetlab.checks.reference;

/**
 * Batch normalisation over channels: gamma (x - mean) / sqrt(variance + epsilon) + beta, where mean and variance are running
 * ones in inference and those of the batch in training (Ioffe and Szegedy 2015, algorithms 1 and 2).
 */
public final class BatchNorm implements Layer {

    private final Statistics running;
    private final double[] gamma;
    private final double[] beta;
    private final double epsilon;
    private Statistics batch;
    private int values;
    private double[] gammaGradient;
    private double[] betaGradient;

    /**
     * A mean and a variance for each channel.
     *
     * @param mean the means
     * @param variance the variances, divided by the number of values
     */
    public record Statistics(double[] mean, double[] variance) {}

    /** Makes a batch normalisation with a scale and a shift for each channel. */
    public BatchNorm(double[] gamma, double[] beta, Statistics running, double epsilon) {
        this.gamma = gamma;
        this.beta = beta;
        this.running = running;
        this.epsilon = epsilon;
        this.batch = running;
        this.gammaGradient = new double[gamma.length];
        this.betaGradient = new double[gamma.length];
    }

    @Override
    public Pass forward(Grid x, Mode mode) {
        if (x.c() != gamma.length) {
            throw new IllegalArgumentException("a norm of " + gamma.length + " channels met " + x.c());
        }
        values = x.n() * x.h() * x.w();
        batch = statistics(x);
        Statistics used = mode == Mode.TRAINING ? batch : running;
        Grid normal = x.zerosLike();
        Grid y = x.zerosLike();
        for (int i = 0; i < x.data().length; i++) {
            int c = channel(x, i);
            normal.data()[i] = (x.data()[i] - used.mean()[c]) / deviation(used, c);
            y.data()[i] = gamma[c] * normal.data()[i] + beta[c];
        }
        return new Pass(y, gradient -> backward(normal, gradient, used, mode));
    }

    private Grid backward(Grid normal, Grid gradient, Statistics used, Mode mode) {
        double[] sum = new double[gamma.length];
        double[] product = new double[gamma.length];
        for (int i = 0; i < gradient.data().length; i++) {
            sum[channel(normal, i)] += gradient.data()[i];
            product[channel(normal, i)] += gradient.data()[i] * normal.data()[i];
        }
        betaGradient = sum;
        gammaGradient = product;
        Grid back = gradient.zerosLike();
        for (int i = 0; i < back.data().length; i++) {
            int c = channel(normal, i);
            // in training the mean and the variance move with every input value
            double moving = mode == Mode.TRAINING ? (sum[c] + normal.data()[i] * product[c]) / values : 0;
            back.data()[i] = gamma[c] / deviation(used, c) * (gradient.data()[i] - moving);
        }
        return back;
    }

    private double deviation(Statistics statistics, int channel) {
        return Math.sqrt(statistics.variance()[channel] + epsilon);
    }

    private static int channel(Grid x, int index) {
        return index / (x.h() * x.w()) % x.c();
    }

    private Statistics statistics(Grid x) {
        double[] mean = new double[x.c()];
        double[] variance = new double[x.c()];
        for (int i = 0; i < x.data().length; i++) {
            mean[channel(x, i)] += x.data()[i] / values;
        }
        for (int i = 0; i < x.data().length; i++) {
            double distance = x.data()[i] - mean[channel(x, i)];
            variance[channel(x, i)] += distance * distance / values;
        }
        return new Statistics(mean, variance);
    }

    /** Returns mean and variance of the last batch. */
    public Statistics batch() {
        return batch;
    }

    /** Returns how many values of one channel the last batch held. */
    public int values() {
        return values;
    }

    /** Returns the loss's gradient in gamma after the last way back. */
    public double[] gammaGradient() {
        return gammaGradient;
    }

    /** Returns the loss's gradient in beta after the last way back. */
    public double[] betaGradient() {
        return betaGradient;
    }
}
