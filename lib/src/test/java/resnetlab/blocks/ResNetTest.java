package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.blocks.Plan.Kind;

class ResNetTest {
    private static final Plan SMALL = Plan.of(Kind.BOTTLENECK, 4, 1, 2, 2);

    @ParameterizedTest
    @EnumSource(Variant.class)
    void small_networks_announce_what_they_compute(Variant variant) {
        for (Plan plan : new Plan[] {SMALL, Plan.of(Kind.BASIC, 4, 2, 1)}) {
            for (int[] size : new int[][] {{32, 32}, {33, 20}, {1, 1}}) {
                Shape input = new Shape(2, 2, size[0], size[1]);
                Chain network = ResNet.of(plan).with(variant).classes(5).toBlock();

                assertEquals(new Shape(2, 5), network.outputShape(input));
                assertEquals(new Shape(2, 5), Engine.shape(network, input));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ShortcutRule.class)
    void shortcut_rules_fit(ShortcutRule rule) {
        Shape input = new Shape(2, 3, 33, 32);
        for (StridePlacement placement : StridePlacement.values()) {
            Chain network = ResNet.of(SMALL).with(rule).with(placement).features();

            assertEquals(new Shape(2, 64, 3, 2), Engine.shape(network, input));
        }
    }

    @Test
    void projections_lie_where_the_rule_says() {
        assertEquals(3, projections(ResNet.of(SMALL)));
        assertEquals(0, projections(ResNet.of(SMALL).with(ShortcutRule.ZERO_PADDING_WHERE_NEEDED)));
        assertEquals(5, projections(ResNet.of(SMALL).with(ShortcutRule.PROJECTION_ALWAYS)));
        assertEquals(4, projections(ResNet.of(Depth.RESNET_50)), "the stage after the stem changes channels");
        assertEquals(3, projections(ResNet.of(Depth.RESNET_18)), "the stage after the stem keeps channels");
    }

    private static long projections(ResNet network) {
        return network.toBlock()
                .toString()
                .lines()
                .filter(line -> line.contains("shortcut: projection"))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"RESNET_18, 18", "RESNET_34, 34", "RESNET_50, 50", "RESNET_101, 101", "RESNET_152, 152"})
    void plans_have_the_depth_of_their_name(Depth depth, int layers) {
        assertEquals(layers, depth.plan().depth());
        assertEquals(new Shape(1, 1000), ResNet.of(depth).toBlock().outputShape(new Shape(1, 3, 224, 224)));
    }

    @Test
    void course_network_runs_with_the_parameters_of_keras() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape input = new Shape(1, 3, 64, 64);
            Chain course = ResNet.course().toBlock();
            course.initialize(manager, DataType.FLOAT32, input);

            assertEquals(
                    23_600_006,
                    course.getParameters().values().stream()
                            .mapToLong(parameter -> parameter.getArray().size())
                            .sum());
            assertEquals(
                    53_120,
                    course.getParameters().values().stream()
                            .filter(parameter -> !parameter.requiresGradient())
                            .mapToLong(parameter -> parameter.getArray().size())
                            .sum());
            assertEquals(
                    new Shape(1, 6), Engine.infer(course, manager.ones(input)).getShape());
        }
    }

    @Test
    void course_network_goes_through_the_sizes_of_the_course() {
        Chain course = ResNet.course().toBlock();
        Shape shape = new Shape(1, 3, 64, 64);
        long[] heights = {15, 15, 8, 4, 2};
        for (int i = 0; i < heights.length; i++) {
            shape = course.steps().get(i).block().getOutputShapes(new Shape[] {shape})[0];
            assertEquals(heights[i], shape.get(2));
        }
        assertEquals(new Shape(1, 6), course.outputShape(new Shape(1, 3, 64, 64)));
    }

    @Test
    void stride_of_basic_blocks_cannot_move() {
        assertThrows(IllegalArgumentException.class, () -> ResNet.of(Depth.RESNET_18)
                .with(StridePlacement.LAST_3X3_OF_STAGE_BEFORE));
    }

    @Test
    void last_gamma_of_zero_makes_each_block_its_shortcut() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 16, 6, 6);
            ResidualBlock block = Bottleneck.identityV1(4)
                    .with(Style.STANDARD.lastGamma(Gamma.ZERO))
                    .toBlock();
            block.initialize(manager, DataType.FLOAT32, shape);
            NDArray input = manager.create(Engine.normal(3, shape), shape);

            assertArrayEquals(
                    input.maximum(0).toFloatArray(), Engine.infer(block, input).toFloatArray());
        }
    }

    @Test
    void saved_parameters_load_into_a_fresh_network() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(2, 3, 40, 40);
            NDArray input = manager.create(Engine.normal(3, shape), shape);
            Chain network = ResNet.of(SMALL).with(Variant.D).classes(4).toBlock();
            FixedWeights.initialize(network, manager, shape, 9);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            network.saveParameters(new DataOutputStream(bytes));

            Chain loaded = ResNet.of(SMALL).with(Variant.D).classes(4).toBlock();
            loaded.loadParameters(manager, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

            assertArrayEquals(
                    Engine.infer(network, input).toFloatArray(),
                    Engine.infer(loaded, input).toFloatArray());
        }
    }

    @Test
    void parameters_carry_the_names_of_their_layers() {
        Block network = ResNet.of(SMALL).toBlock();

        assertEquals(
                "02stage2_01block1_01main_01conv1_weight",
                network.getParameters().keys().stream()
                        .filter(name -> name.contains("stage2"))
                        .findFirst()
                        .orElseThrow());
        assertTrue(network.getParameters().values().stream().noneMatch(Parameter::isInitialized));
    }

    @Test
    void prints_as_a_tree() {
        assertEquals("""
                bottleneck block
                  main: main path
                    conv1: convolution 1x1, stride 2, 4 filters
                    norm1: batch norm
                    relu1: ReLU
                    conv2: convolution 3x3, stride 1, padding 1, 4 filters
                    norm2: batch norm
                    relu2: ReLU
                    conv3: convolution 1x1, stride 1, 16 filters
                    norm3: batch norm
                  shortcut: projection
                    conv: convolution 1x1, stride 2, 16 filters
                    norm: batch norm""", Bottleneck.projectionV1(4, 2).toBlock().toString());
        assertTrue(ResNet.course().toBlock().toString().contains("linear: linear, 6 outputs"));
    }

    @Test
    void names_in_a_chain_are_unique() {
        Chain chain = new Chain("pair").then("a", new Relu());

        assertThrows(IllegalArgumentException.class, () -> chain.then("a", new Relu()));
    }
}
