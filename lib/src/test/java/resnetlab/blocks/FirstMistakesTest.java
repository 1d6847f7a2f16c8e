package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Blocks;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.function.Executable;

/** What a first user does wrong is said in a sentence, never by the engine alone. */
class FirstMistakesTest {
    private static final Shape INPUT = new Shape(2, 3, 16, 16);

    private static Chain network(int width) {
        return ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, width, 1)).classes(3).toBlock();
    }

    private static void assertSaid(String words, Executable code) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, code).getMessage());
        assertTrue(said.contains(words), said);
    }

    @Test
    void network_without_weights_names_the_first_layer_without_them() {
        try (NDManager manager = NDManager.newBaseManager()) {
            ShapeException thrown =
                    Refusal.of("has no values yet", () -> Engine.infer(network(4), manager.zeros(INPUT)));
            assertEquals("stem/conv1", thrown.layer());
            Refusal.of("has no values yet", () -> Engine.infer(Conv.of(4, 3).toBlock(), manager.zeros(INPUT)));
        }
    }

    @Test
    void wrong_inputs_are_refused_before_the_engine_sees_them() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = network(4);
            FixedWeights.initialize(network, manager, INPUT, 1);
            ParameterStore store = new ParameterStore(manager, false);

            Refusal.of("0 inputs", () -> network.forward(store, new NDList(), false));
            Refusal.of("no values", () -> Engine.infer(network, manager.zeros(new Shape(0, 3, 16, 16))));
            assertEquals(
                    "stem/conv1",
                    Refusal.of(
                                    "type int32, but the weights are float32",
                                    () -> Engine.infer(network, manager.zeros(INPUT, DataType.INT32)))
                            .layer());
            Refusal.of("need C = 3", () -> InferenceCopy.of(network, manager, new Shape(2, 5, 16, 16)));
        }
    }

    @Test
    void sizes_beyond_an_int_are_refused() {
        Refusal.of("at most 2147483647", () -> network(4).outputShape(new Shape(1, 3, 1L << 40, 8)));
        Refusal.of("at most 2147483647", () -> network(4).outputShape(new Shape(1, 1L << 40, 8, 8)));
        assertSaid("31 stages", () -> new Plan(Plan.Kind.BASIC, Collections.nCopies(31, 1), 1));
    }

    @Test
    void descriptions_refuse_what_cannot_be_built() {
        assertSaid("width is 0", () -> Bottleneck.identityV1(0));
        assertSaid("Give at most 536870911", () -> Bottleneck.identityV1(1 << 30));
        assertSaid("Give at most 536870911", () -> Bottleneck.projectionV1(1 << 30, 2));
        assertSaid("stride is -2", () -> BasicBlock.projection(4, -2));
        assertSaid("stride is 0", () -> new Shortcut.AveragePoolProjection(4, 0));
        assertSaid("stride is 0", () -> new Shortcut.Subsampling(0));
        Chain chain = new Chain("ring");
        assertSaid("cannot hold itself", () -> chain.then("self", chain));
    }

    @Test
    void path_that_is_a_layer_of_djl_is_checked_too() {
        ResidualBlock block = new ResidualBlock(
                "own paths",
                Conv2d.builder().setKernelShape(new Shape(9, 9)).setFilters(3).build(),
                Blocks.identityBlock());

        assertEquals(
                "main",
                Refusal.of("no window fits", () -> block.outputShape(new Shape(1, 3, 8, 8)))
                        .layer());
    }

    @Test
    void parameters_that_are_cut_off_are_said_to_be() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain saved = network(4);
            FixedWeights.initialize(saved, manager, INPUT, 1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            saved.saveParameters(new DataOutputStream(bytes));
            for (int length : new int[] {0, 1, 40, 300, 1000, bytes.size() / 2, bytes.size() - 1}) {
                DataInputStream cut = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray(), 0, length));
                String said = String.valueOf(
                        assertThrows(EOFException.class, () -> network(4).loadParameters(manager, cut))
                                .getMessage());
                assertTrue(said.contains("ends before the last parameter"), said);
            }
        }
    }

    @Test
    void parameters_of_another_network_are_refused_when_it_runs() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain saved = network(4);
            FixedWeights.initialize(saved, manager, INPUT, 1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            saved.saveParameters(new DataOutputStream(bytes));
            Chain wider = network(8);
            wider.loadParameters(manager, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

            Refusal.of(
                    "are (4, 3, 7, 7), but this convolution needs (8, 3, 7, 7)",
                    () -> Engine.infer(wider, manager.zeros(INPUT)));
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "resnetlab.engine", matches = "PyTorch", disabledReason = "it takes both")
    @SuppressWarnings("try") // the collector only has to be open
    void norm_in_the_wrong_mode_says_where_to_run_it() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = network(4);
            FixedWeights.initialize(network, manager, INPUT, 1);
            ParameterStore store = new ParameterStore(manager, false);

            Refusal.of(
                    "inside a gradient collector",
                    () -> network.forward(store, new NDList(manager.zeros(INPUT)), true));
            try (GradientCollector collector =
                    ai.djl.engine.Engine.getInstance().newGradientCollector()) {
                Refusal.of("in inference outside it", () -> InferenceCopy.of(network, manager, INPUT));
            }
        }
    }

    @Test
    void weights_whose_manager_is_closed_are_said_to_be_gone() {
        Chain network = network(4);
        try (NDManager manager = NDManager.newBaseManager()) {
            FixedWeights.initialize(network, manager, INPUT, 1);
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            Refusal.of("are gone", () -> Engine.infer(network, manager.zeros(INPUT)));
            Refusal.of("are gone", () -> InferenceCopy.of(network, manager, INPUT));
            Refusal.of("are gone", () -> SavedWeights.write(network, Path.of("none")));
        }
    }
}
