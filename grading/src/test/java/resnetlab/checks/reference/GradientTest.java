package resnetlab.checks.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares every way back with a difference quotient of the way there. */
class GradientTest {

    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-7;

    private final Random random = new Random(3);

    private Grid grid(int n, int c, int h, int w) {
        return Grid.zeros(n, c, h, w).map(zero -> random.nextDouble() * 2 - 1);
    }

    private double[] vector(int size, double least) {
        return random.doubles(size, least, least + 1).toArray();
    }

    /** A loss: the sum of the output, weighted. */
    private static double loss(Layer layer, Grid x, Mode mode, Grid weights) {
        Grid y = layer.forward(x, mode).output();
        double sum = 0;
        for (int i = 0; i < y.data().length; i++) {
            sum += y.data()[i] * weights.data()[i];
        }
        return sum;
    }

    private void assertGradients(Layer layer, Grid x, Mode mode, double[] variable, double[] gradient, Grid weights) {
        assertGradients(() -> layer, x, mode, variable, gradient, weights);
    }

    private void assertGradients(
            Supplier<Layer> layer, Grid x, Mode mode, double[] variable, double[] gradient, Grid weights) {
        for (int i = 0; i < variable.length; i++) {
            double kept = variable[i];
            variable[i] = kept + STEP;
            double above = loss(layer.get(), x, mode, weights);
            variable[i] = kept - STEP;
            double below = loss(layer.get(), x, mode, weights);
            variable[i] = kept;
            assertEquals((above - below) / (2 * STEP), gradient[i], TOLERANCE, "value " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "3, 1, 1", "3, 2, 0", "5, 1, 2", "2, 3, 1"})
    void convolution_gradients_are_difference_quotients(int f, int stride, int padding) {
        Grid weights = grid(3, 2, f, f);
        Convolution convolution = new Convolution(Kernel.of(weights), stride, padding);
        Grid x = grid(2, 2, 6, 5);
        Pass pass = convolution.forward(x, Mode.INFERENCE);
        Grid gradient = pass.output().map(value -> random.nextDouble());

        double[] inX = pass.backward().apply(gradient).data();
        double[] inWeights = convolution.weightGradient().data();

        assertGradients(convolution, x, Mode.INFERENCE, x.data(), inX, gradient);
        Supplier<Layer> anew = () -> new Convolution(Kernel.of(weights), stride, padding);
        assertGradients(anew, x, Mode.INFERENCE, weights.data(), inWeights, gradient);
    }

    @ParameterizedTest
    @EnumSource
    void batch_norm_gradients_are_difference_quotients(Mode mode) {
        double[] gamma = vector(3, 0.5);
        double[] beta = vector(3, -0.5);
        BatchNorm norm = new BatchNorm(gamma, beta, new BatchNorm.Statistics(vector(3, -0.5), vector(3, 0.5)), 1e-5);
        Grid x = grid(2, 3, 3, 4);
        Pass pass = norm.forward(x, mode);
        Grid gradient = pass.output().map(value -> random.nextDouble());

        double[] inX = pass.backward().apply(gradient).data();
        double[] inGamma = norm.gammaGradient();
        double[] inBeta = norm.betaGradient();

        assertGradients(norm, x, mode, x.data(), inX, gradient);
        assertGradients(norm, x, mode, gamma, inGamma, gradient);
        assertGradients(norm, x, mode, beta, inBeta, gradient);
    }

    @Test
    void a_residual_sum_has_the_gradients_of_both_its_paths() {
        Layer block = Layer.chain(
                Layer.sum(
                        Layer.chain(new Convolution(Kernel.of(grid(2, 2, 3, 3)), 1, 1), new Relu()), Layer.identity()),
                new Relu());
        Grid x = grid(1, 2, 4, 3);
        Pass pass = block.forward(x, Mode.TRAINING);
        Grid gradient = pass.output().map(value -> random.nextDouble());

        assertGradients(
                block,
                x,
                Mode.TRAINING,
                x.data(),
                pass.backward().apply(gradient).data(),
                gradient);
    }

    @Test
    void relu_remembers_how_near_to_zero_its_inputs_came() {
        Relu relu = new Relu();
        relu.forward(new Grid(1, 1, 1, 3, new double[] {-2, 0.25, 3}), Mode.INFERENCE);

        assertEquals(0.25, relu.margin());
    }
}
