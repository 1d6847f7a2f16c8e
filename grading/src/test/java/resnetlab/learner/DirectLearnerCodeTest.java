package resnetlab.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.ParameterList;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DirectLearnerCodeTest {

    private static final long[] INPUT_SHAPE = {2, 1, 1, 2};

    private static LearnerCode returning(Object result) {
        return new DirectLearnerCode((method, arguments) -> Optional.of(result));
    }

    private static Block pointwiseThenNorm() {
        return new SequentialBlock()
                .add(Conv2d.builder()
                        .setFilters(1)
                        .setKernelShape(new ai.djl.ndarray.types.Shape(1, 1))
                        .optBias(false)
                        .build())
                .add(BatchNorm.builder().build());
    }

    private static Construction construction() {
        return new Construction(Invocation.of("block"), INPUT_SHAPE);
    }

    private static List<ParameterValue> values(BlockDescription description) {
        List<ParameterValue> values = new ArrayList<>();
        for (ParameterInfo info : description.parameters()) {
            float[] data = new float[1];
            Arrays.fill(data, info.kind() == ParameterKind.WEIGHT ? 2f : info.kind() == ParameterKind.GAMMA ? 1f : 0f);
            if (info.kind() == ParameterKind.RUNNING_VARIANCE) {
                Arrays.fill(data, 1f);
            }
            values.add(new Tensor(info.shape(), data));
        }
        return values;
    }

    @Test
    void returns_the_number_a_method_returns() {
        CallResult result = returning(112).call(Invocation.of("outputSize", new Value.OfInt(224)));

        assertEquals(new CallResult(new Value.OfInt(112), List.of()), result);
    }

    private static CallResult called(UnaryOperator<NDArray> method) {
        LearnerCode code = new DirectLearnerCode((name, a) -> Optional.ofNullable(method.apply((NDArray) a.get(0))));
        return code.call(
                Invocation.of("pointwise", new Value.OfTensor(new Tensor(INPUT_SHAPE, new float[] {1, 2, 3, 4}))));
    }

    private static float[] valueOf(CallResult result) {
        return assertInstanceOf(Value.OfTensor.class, result.value()).tensor().data();
    }

    @Test
    void hands_an_array_over_and_looks_at_it_after_the_call() {
        CallResult plain = called(x -> x.add(1));
        CallResult changing = called(x -> x.addi(1));

        assertArrayEquals(new float[] {2, 3, 4, 5}, valueOf(plain));
        assertArrayEquals(
                new float[] {1, 2, 3, 4},
                plain.arraysAfter().get(0).orElseThrow().data());
        assertArrayEquals(new float[] {2, 3, 4, 5}, valueOf(changing));
        assertArrayEquals(
                new float[] {2, 3, 4, 5},
                changing.arraysAfter().get(0).orElseThrow().data());
    }

    @Test
    void tells_of_an_array_that_the_method_has_closed() {
        CallResult result = called(x -> {
            NDArray sum = x.add(1);
            x.close();
            return sum;
        });

        assertArrayEquals(new float[] {2, 3, 4, 5}, valueOf(result));
        assertEquals(List.of(Optional.empty()), result.arraysAfter());
    }

    @Test
    void describes_a_block_that_knows_its_parameters_only_when_it_is_initialised() {
        Block late = new SequentialBlock() {
            private int asked;

            @Override
            public ParameterList getParameters() {
                if (asked++ == 0) {
                    throw new IllegalStateException("not yet");
                }
                return super.getParameters();
            }
        }.add(Conv2d.builder()
                .setFilters(3)
                .setKernelShape(new ai.djl.ndarray.types.Shape(1, 1))
                .build());

        assertEquals(2, returning(late).describe(construction()).parameters().size());
    }

    @Test
    void lists_parameters_by_kind_and_shape() {
        LearnerCode code = new DirectLearnerCode((method, arguments) -> Optional.of(pointwiseThenNorm()));

        List<ParameterKind> kinds = code.describe(construction()).parameters().stream()
                .map(ParameterInfo::kind)
                .sorted()
                .toList();

        assertEquals(
                List.of(
                        ParameterKind.WEIGHT,
                        ParameterKind.GAMMA,
                        ParameterKind.BETA,
                        ParameterKind.RUNNING_MEAN,
                        ParameterKind.RUNNING_VARIANCE),
                kinds);
    }

    @Test
    void runs_in_inference_with_the_values_that_were_set() {
        LearnerCode code = new DirectLearnerCode((method, arguments) -> Optional.of(pointwiseThenNorm()));
        Tensor input = new Tensor(INPUT_SHAPE, new float[] {1, 2, 3, 4});

        Observation seen = code.observe(new Experiment(
                construction(), values(code.describe(construction())), input, new Experiment.Inference()));

        float scale = (float) (2 / Math.sqrt(1 + 1e-5));
        assertArrayEquals(
                new float[] {scale, 2 * scale, 3 * scale, 4 * scale},
                seen.output().data(),
                1e-5f);
        assertEquals(Optional.empty(), seen.gradients());
    }

    @Test
    void runs_forward_and_backward_in_training_and_moves_running_statistics() {
        LearnerCode code = new DirectLearnerCode((method, arguments) -> Optional.of(pointwiseThenNorm()));
        Tensor input = new Tensor(INPUT_SHAPE, new float[] {1, 2, 3, 4});
        BlockDescription description = code.describe(construction());
        Tensor gradient = new Tensor(INPUT_SHAPE, new float[] {1, 0, 0, 0});

        Observation seen = code.observe(
                new Experiment(construction(), values(description), input, new Experiment.Training(gradient)));

        // batch of 2, 4, 6, 8: mean 5, variance 5
        assertEquals(-3 / Math.sqrt(5), seen.output().data()[0], 1e-4);
        int mean = description.parameters().stream()
                .map(ParameterInfo::kind)
                .toList()
                .indexOf(ParameterKind.RUNNING_MEAN);
        assertEquals(0.5, seen.runningAfter().get(mean).orElseThrow().data()[0], 1e-5);
        // d/dx of batch norm: w / sqrt(var) * (1 - 1/n - xhat_i * xhat_j / n), with xhat = -3 / sqrt(5)
        double expected = 2 / Math.sqrt(5) * (1 - 0.25 - 9 / 5.0 / 4);
        assertEquals(expected, seen.gradients().orElseThrow().input().data()[0], 1e-4);
    }

    @Test
    void tells_what_the_learners_code_threw() {
        LearnerCode code = new DirectLearnerCode((method, arguments) -> {
            throw new NumberFormatException("not a number");
        });

        LearnerCodeException thrown =
                assertThrows(LearnerCodeException.class, () -> code.call(Invocation.of("outputSize")));

        Failure.Threw failure = assertInstanceOf(Failure.Threw.class, thrown.failure());
        assertEquals("java.lang.NumberFormatException", failure.types().get(0));
        assertEquals("java.lang.IllegalArgumentException", failure.types().get(1));
        assertEquals("Your code threw NumberFormatException: not a number", failure.sentence());
    }

    @Test
    void says_what_came_back_in_place_of_a_block() {
        LearnerCodeException thrown = assertThrows(
                LearnerCodeException.class, () -> returning("a block").describe(construction()));

        assertEquals(new Failure.WrongResult("a String"), thrown.failure());
    }

    private final AtomicInteger built = new AtomicInteger();

    private DirectLearnerCode counting() {
        return new DirectLearnerCode((method, arguments) -> {
            built.incrementAndGet();
            return Optional.of(pointwiseThenNorm());
        });
    }

    private static Experiment run(List<ParameterValue> values, Experiment.Run run, float... input) {
        return new Experiment(construction(), values, new Tensor(INPUT_SHAPE, input), run);
    }

    @Test
    void a_block_runs_in_inference_as_often_as_its_values_stay_and_then_in_training() {
        Experiment.Training training = new Experiment.Training(new Tensor(INPUT_SHAPE, new float[] {1, 0, 2, 0}));
        try (DirectLearnerCode code = counting()) {
            List<ParameterValue> values = values(code.describe(construction()));
            code.observe(run(values, new Experiment.Inference(), 1, 2, 3, 4));
            float[] other = code.observe(run(List.copyOf(values), new Experiment.Inference(), 5, 6, 7, 9))
                    .output()
                    .data();
            Observation trained = code.observe(run(values, training, 1, 2, 3, 4));
            assertEquals(2, built.get(), "one was described, another one ran three times");
            Observation anew = code.observe(run(values, training, 1, 2, 3, 4));

            assertEquals(3, built.get(), "a block that was trained does not run again");
            assertArrayEquals(anew.output().data(), trained.output().data());
            assertArrayEquals(
                    anew.gradients().orElseThrow().input().data(),
                    trained.gradients().orElseThrow().input().data());
            assertEquals(18 / Math.sqrt(1 + 1e-5), other[3], 1e-4);
        }
    }

    @Test
    void a_block_is_built_anew_for_other_values_and_for_another_input() {
        try (DirectLearnerCode code = counting()) {
            List<ParameterValue> values = values(code.describe(construction()));
            code.observe(run(values, new Experiment.Inference(), 1, 2, 3, 4));
            float[] seen = code.observe(run(doubled(values), new Experiment.Inference(), 1, 2, 3, 4))
                    .output()
                    .data();
            assertEquals(3, built.get());
            assertEquals(4 / Math.sqrt(1 + 1e-5), seen[0], 1e-4, "twice the weight");

            code.describe(new Construction(Invocation.of("block"), new long[] {2, 1, 1, 3}));
            assertEquals(4, built.get());
        }
    }

    private static List<ParameterValue> doubled(List<ParameterValue> values) {
        List<ParameterValue> doubled = new ArrayList<>(values);
        doubled.set(0, new Tensor(values.get(0).shape(), new float[] {4}));
        return doubled;
    }

    @Test
    void a_method_that_remembers_its_block_is_found_out() {
        Block remembered = pointwiseThenNorm();
        try (DirectLearnerCode code = new DirectLearnerCode((method, arguments) -> Optional.of(remembered))) {
            List<ParameterValue> values = values(code.describe(construction()));

            assertThrows(
                    LearnerCodeException.class,
                    () -> code.observe(run(values, new Experiment.Inference(), 1, 2, 3, 4)));
        }
    }

    @Test
    void a_method_that_adds_to_one_block_is_found_out() {
        SequentialBlock one = new SequentialBlock();
        try (DirectLearnerCode code =
                new DirectLearnerCode((method, arguments) -> Optional.of(one.add(pointwiseThenNorm())))) {
            List<ParameterValue> values = values(code.describe(construction()));

            assertThrows(
                    LearnerCodeException.class,
                    () -> code.observe(run(values, new Experiment.Inference(), 1, 2, 3, 4)));
        }
    }

    @Test
    void a_block_with_a_child_that_is_never_initialised_costs_the_next_one_nothing() {
        Block forgets = new AbstractBlock() {
            {
                addChildBlock("forgotten", pointwiseThenNorm());
            }

            @Override
            protected NDList forwardInternal(
                    ParameterStore store, NDList inputs, boolean training, PairList<String, Object> parameters) {
                return inputs;
            }

            @Override
            public ai.djl.ndarray.types.Shape[] getOutputShapes(ai.djl.ndarray.types.Shape[] shapes) {
                return shapes;
            }
        };
        try (DirectLearnerCode code = new DirectLearnerCode(
                (method, arguments) -> Optional.of(method.equals("block") ? pointwiseThenNorm() : forgets))) {
            Construction wrong = new Construction(Invocation.of("forgets"), INPUT_SHAPE);
            assertThrows(LearnerCodeException.class, () -> code.describe(wrong));

            List<ParameterValue> values = values(code.describe(construction()));
            assertEquals(
                    2 / Math.sqrt(1 + 1e-5),
                    code.observe(run(values, new Experiment.Inference(), 1, 2, 3, 4))
                            .output()
                            .data()[0],
                    1e-4);
        }
    }

    /** Makes a block that does something more once its children are initialised. */
    private static Block thatThen(Consumer<Block> more) {
        return new SequentialBlock() {
            @Override
            public void initializeChildBlocks(
                    ai.djl.ndarray.NDManager manager,
                    ai.djl.ndarray.types.DataType type,
                    ai.djl.ndarray.types.Shape... shapes) {
                super.initializeChildBlocks(manager, type, shapes);
                more.accept(this);
            }
        }.add(pointwiseThenNorm());
    }

    @Test
    void a_parameter_that_is_frozen_while_the_block_is_initialised_gets_no_gradient() {
        Block freezing = thatThen(block -> block.freezeParameters(true));
        BlockDescription description = returning(pointwiseThenNorm()).describe(construction());
        try (DirectLearnerCode code = new DirectLearnerCode((method, arguments) -> Optional.of(freezing))) {
            Experiment.Training training = new Experiment.Training(new Tensor(INPUT_SHAPE, new float[] {1, 0, 2, 0}));
            Observation seen = code.observe(run(values(description), training, 1, 2, 3, 4));

            assertTrue(seen.gradients().orElseThrow().parameters().stream().allMatch(Optional::isEmpty));
        }
    }

    @Test
    void a_block_that_asks_for_gradients_while_it_is_initialised_is_described() {
        AtomicInteger asked = new AtomicInteger();
        Consumer<Block> asking = block -> {
            asked.incrementAndGet();
            block.getParameters().get(0).getValue().getArray().getGradient();
        };
        try (DirectLearnerCode code = new DirectLearnerCode((method, arguments) -> Optional.of(thatThen(asking)))) {
            assertEquals(5, code.describe(construction()).parameters().size());
            assertEquals(2, asked.get(), "once without gradients, and then with them");
        }
    }

    @Test
    void a_block_that_a_learner_keeps_and_clears_is_not_left_frozen() {
        Block kept = pointwiseThenNorm();
        Binding binding = (method, arguments) -> {
            kept.clear();
            return Optional.of(kept);
        };
        try (DirectLearnerCode code = new DirectLearnerCode(binding)) {
            List<ParameterValue> values = values(code.describe(construction()));
            Experiment.Training training = new Experiment.Training(new Tensor(INPUT_SHAPE, new float[] {1, 0, 2, 0}));
            Observation seen = code.observe(run(values, training, 1, 2, 3, 4));

            assertTrue(seen.gradients().orElseThrow().parameters().get(0).isPresent());
        }
        assertTrue(kept.getParameters().get(0).getValue().requiresGradient());
    }
}
