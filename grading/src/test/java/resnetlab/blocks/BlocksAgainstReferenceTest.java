package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pass;

/** The library's blocks against a plain-Java reference in double precision, on whichever engine runs the tests. */
class BlocksAgainstReferenceTest {
    private static final double TOLERANCE = 1e-4;
    private static final double KEPT = 0.9;

    private static void assertClose(String what, double[] expected, double[] seen) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        assertArrayEquals(expected, seen, TOLERANCE * Math.max(1, largest), what);
    }

    private static void assertSize(Grid expected, Shape seen) {
        assertEquals(new Shape(expected.n(), expected.c(), expected.h(), expected.w()), seen);
    }

    private static NDArray run(ShapedBlock block, NDArray input, Mode mode) {
        return block.forward(new ParameterStore(input.getManager(), false), new NDList(input), mode == Mode.TRAINING)
                .singletonOrThrow();
    }

    @ParameterizedTest
    @MethodSource("resnetlab.blocks.BlockCase#all")
    void output_in_inference(BlockCase one) {
        for (int[] size : one.sizes()) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Grid x = Doubles.normal(Grid.zeros(2, BlockCase.CHANNELS, size[0], size[1]), 21);
                Shape shape = new Shape(2, BlockCase.CHANNELS, size[0], size[1]);
                ShapedBlock block = one.block().get();
                FixedWeights.initialize(block, manager, shape, 8);
                Grid expected = new ReferenceNetwork(block, one.epsilon())
                        .layer()
                        .forward(x, Mode.INFERENCE)
                        .output();

                NDArray output = run(block, Floats.create(manager, Doubles.floats(x), shape), Mode.INFERENCE);

                assertSize(expected, output.getShape());
                assertClose("output", expected.data(), Doubles.of(output));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("resnetlab.blocks.BlockCase#all")
    void output_gradients_and_running_statistics_in_training(BlockCase one) {
        for (int[] size : one.sizes()) {
            gradients(one, size[0], size[1], Mode.TRAINING);
        }
    }

    /** MXNet gives no gradients through a batch norm in inference: DJL refuses the two at once. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("casesWithGradientsInInference")
    void gradients_in_inference_where_the_engine_gives_them(BlockCase one) {
        for (int[] size : one.sizes()) {
            gradients(one, size[0], size[1], Mode.INFERENCE);
        }
    }

    static Stream<BlockCase> casesWithGradientsInInference() {
        return Engine.getInstance().getEngineName().equals("MXNet") ? Stream.empty() : BlockCase.all();
    }

    private static void gradients(BlockCase one, int height, int width, Mode mode) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Grid x = Doubles.normal(Grid.zeros(2, BlockCase.CHANNELS, height, width), 22);
            Shape shape = new Shape(2, BlockCase.CHANNELS, height, width);
            ShapedBlock block = one.block().get();
            FixedWeights.initialize(block, manager, shape, 9);
            Map<String, Parameter> parameters = NamedParameters.of(block);
            Map<String, double[]> before = new LinkedHashMap<>();
            parameters.forEach((name, parameter) -> before.put(name, Doubles.of(parameter.getArray())));
            ReferenceNetwork reference = new ReferenceNetwork(block, one.epsilon());
            Pass pass = reference.layer().forward(x, mode);
            Grid weights = Doubles.normal(pass.output().zerosLike(), 23);
            Grid expected = pass.backward().apply(weights);

            NDArray input = Floats.create(manager, Doubles.floats(x), shape);
            input.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray output = run(block, input, mode);
                assertClose("output", pass.output().data(), Doubles.of(output));
                collector.backward(output.mul(Floats.create(manager, Doubles.floats(weights), output.getShape()))
                        .sum());
            }
            assertClose("input gradient", expected.data(), Doubles.of(input.getGradient()));
            assertGradients(reference, parameters);
            if (mode == Mode.TRAINING) {
                assertStatistics(reference, parameters, before, one.epsilon() == Norm.KERAS.epsilon() ? 0.99 : KEPT);
            }
        }
    }

    private static void assertGradients(ReferenceNetwork reference, Map<String, Parameter> parameters) {
        Set<String> trainable = new LinkedHashSet<>();
        parameters.forEach((name, parameter) -> {
            if (parameter.requiresGradient()) {
                trainable.add(name);
            }
        });
        assertEquals(trainable, reference.gradients().keySet());
        reference
                .gradients()
                .forEach((name, gradient) -> assertClose(
                        name,
                        gradient.get(),
                        Doubles.of(of(parameters, name).getArray().getGradient())));
    }

    /** New = kept * old + (1 - kept) * batch; PyTorch takes the variance with n - 1. */
    private static void assertStatistics(
            ReferenceNetwork reference, Map<String, Parameter> parameters, Map<String, double[]> before, double kept) {
        boolean unbiased = Engine.getInstance().getEngineName().equals("PyTorch");
        reference.norms().forEach((name, norm) -> {
            double factor = unbiased ? norm.values() / (norm.values() - 1.0) : 1;
            assertClose(
                    name + "runningMean",
                    mixed(of(before, name + "runningMean"), norm.batch().mean(), kept, 1),
                    Doubles.of(of(parameters, name + "runningMean").getArray()));
            assertClose(
                    name + "runningVar",
                    mixed(of(before, name + "runningVar"), norm.batch().variance(), kept, factor),
                    Doubles.of(of(parameters, name + "runningVar").getArray()));
        });
    }

    private static <T> T of(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static double[] mixed(double[] old, double[] batch, double kept, double factor) {
        double[] mixed = new double[old.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = kept * old[i] + (1 - kept) * factor * batch[i];
        }
        return mixed;
    }
}
