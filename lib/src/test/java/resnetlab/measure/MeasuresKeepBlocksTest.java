package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.FixedWeights;
import resnetlab.blocks.Norm;
import resnetlab.blocks.Relu;

/** Whoever measures a block has the same block afterwards. */
class MeasuresKeepBlocksTest {
    private static final Shape INPUT = new Shape(2, 1, 5, 5);
    private static final double[][] IMAGE = {{1, 2}, {3, 4}};
    private static final Timing.Rounds ROUNDS = new Timing.Rounds(1, 1);

    private static final Map<String, Consumer<Chain>> MEASURES = Map.ofEntries(
            measure("ChannelMixing.of", chain -> ChannelMixing.of(chain, INPUT)),
            measure("Convolutions.announced", chain -> Convolutions.announced(chain, 5)),
            measure("Convolutions.attempted", chain -> Convolutions.attempted(chain, 5)),
            measure("GeometryMap.of", chain -> GeometryMap.of(chain, INPUT)),
            measure("GradientMap.of", chain -> GradientMap.of(chain, INPUT)),
            measure("IndependentChannels.of", chain -> IndependentChannels.of(chain, INPUT)),
            measure("LayerByLayer.of", chain -> LayerByLayer.of(chain, INPUT)),
            measure("LayerTable.of", chain -> LayerTable.of(chain, INPUT)),
            measure("Linearity.of", chain -> Linearity.of(chain, INPUT, BatchNormMode.TRAINING)),
            measure("LitPixel.of", chain -> LitPixel.of(chain, INPUT, 0, 0, 0)),
            measure("OneChannel.output", chain -> OneChannel.output(chain, IMAGE)),
            measure("OneChannel.outputs", chain -> OneChannel.outputs(chain, List.<double[][]>of(IMAGE))),
            measure("OneChannel.gradient", chain -> OneChannel.gradient(chain, IMAGE, 1)),
            measure("OneChannel.gradients", chain -> OneChannel.gradients(chain, List.<double[][]>of(IMAGE), 1)),
            measure("ParameterGradients.of", chain -> ParameterGradients.of(chain, INPUT)),
            measure("Timing.forward", chain -> Timing.forward(chain, INPUT, ROUNDS)),
            measure("Timing.training", chain -> Timing.training(chain, INPUT, ROUNDS)),
            measure("TrainingFlag.changes", chain -> TrainingFlag.changes(chain, INPUT)),
            measure("TrainingFlag.batchMates", chain -> TrainingFlag.batchMates(chain, INPUT, BatchNormMode.TRAINING)),
            measure("UnreadWork.of", chain -> UnreadWork.of(chain, INPUT)));

    /** They count or announce, or answer with what was refused. */
    private static final Set<String> WITHOUT_A_RUN = Set.of(
            "Convolutions.announced", "Convolutions.attempted", "GeometryMap.of", "LayerTable.of", "UnreadWork.of");

    private static Map.Entry<String, Consumer<Chain>> measure(String name, Consumer<Chain> measure) {
        return Map.entry(name, measure);
    }

    private static Stream<Named<Consumer<Chain>>> measures() {
        return MEASURES.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    private static Chain chain() {
        return new Chain("block")
                .then("conv", Conv.of(1, 3).toBlock())
                .then("norm", Norm.STANDARD.toBlock())
                .then("relu", new Relu());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void a_block_with_weights_keeps_them_and_its_running_statistics(Consumer<Chain> measure) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain chain = chain();
            FixedWeights.initialize(chain, manager, INPUT, 3);
            List<float[]> before = values(chain);
            List<Boolean> gradients = gradients(chain);
            measure.accept(chain);
            List<float[]> after = values(chain);

            for (int i = 0; i < before.size(); i++) {
                assertArrayEquals(before.get(i), after.get(i));
            }
            assertEquals(gradients, gradients(chain));
        }
    }

    private static List<float[]> values(Block block) {
        return block.getParameters().values().stream()
                .map(Parameter::getArray)
                .map(array -> array.toFloatArray())
                .toList();
    }

    private static List<Boolean> gradients(Block block) {
        return block.getParameters().values().stream()
                .map(Parameter::getArray)
                .map(array -> array.hasGradient())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("measures")
    void a_block_without_weights_has_none_afterwards(Consumer<Chain> measure) {
        Chain chain = chain();
        measure.accept(chain);
        assertTrue(chain.getParameters().values().stream().noneMatch(Parameter::isInitialized));
    }

    @ParameterizedTest
    @MethodSource("measuresThatRun")
    void a_block_with_weights_in_one_part_only_is_refused_and_keeps_them(Consumer<Chain> measure) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain chain = chain();
            Block trained = chain.steps().get(1).block();
            FixedWeights.initialize(trained, manager, INPUT, 3);

            assertRefused("Initialise the whole block", () -> measure.accept(chain));
            assertTrue(trained.isInitialized());
        }
    }

    private static Stream<Named<Consumer<Chain>>> measuresThatRun() {
        return measures().filter(measure -> !WITHOUT_A_RUN.contains(measure.getName()));
    }

    @ParameterizedTest
    @MethodSource("measuresThatRun")
    void a_block_whose_weights_are_gone_is_refused_with_the_reason(Consumer<Chain> measure) {
        Chain chain = chain();
        try (NDManager manager = NDManager.newBaseManager()) {
            FixedWeights.initialize(chain, manager, INPUT, 3);
        }
        assertRefused("are gone, because the manager", () -> measure.accept(chain));
    }

    private static void assertRefused(String words, Executable code) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, code).getMessage());
        assertTrue(said.contains(words), said);
    }

    @Test
    void no_measure_is_left_out() {
        Set<String> ofOneBlock = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("resnetlab.measure").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(MeasuresKeepBlocksTest::takesOneBlock)
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toSet());

        assertEquals(ofOneBlock, MEASURES.keySet());
    }

    private static boolean takesOneBlock(JavaMethod method) {
        long blocks = method.getRawParameterTypes().stream()
                .filter(type -> type.isAssignableTo(Block.class))
                .count();
        return blocks == 1 && method.getModifiers().containsAll(Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC));
    }
}
