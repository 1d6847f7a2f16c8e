package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Plan;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Variant;

/** The table's shapes and counts against the engine's. */
class LayerTableShapesTest {

    /** Runs each step of chains and residual blocks on its own and compares what comes out with the table. */
    private static NDArray check(String name, Block block, NDArray input, LayerTable table) {
        if (block instanceof Chain chain) {
            NDArray array = input;
            for (Chain.Step step : chain.steps()) {
                array = check(join(name, step.name()), step.block(), array, table);
            }
            return array;
        }
        NDArray output = run(block, input);
        if (block instanceof ResidualBlock residual) {
            check(join(name, "main"), residual.mainPath(), input, table);
            check(join(name, "shortcut"), residual.shortcut(), input, table);
            assertEquals(output.getShape(), table.row(join(name, "add")).output());
        } else {
            assertEquals(output.getShape(), table.row(name).output(), name);
        }
        return output;
    }

    private static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + "/" + name;
    }

    private static NDArray run(Block block, NDArray input) {
        return block.forward(new ParameterStore(input.getManager(), false), new NDList(input), false)
                .singletonOrThrow();
    }

    private static long size(Block block, boolean trainable) {
        return block.getParameters().values().stream()
                .filter(parameter -> parameter.requiresGradient() == trainable)
                .map(Parameter::getArray)
                .mapToLong(NDArray::size)
                .sum();
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void every_layer_has_the_shape_that_the_engine_gives(Variant variant) {
        Plan bottlenecks = Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 2);
        for (Plan plan : List.of(bottlenecks, Plan.of(Plan.Kind.BASIC, 4, 2, 1))) {
            for (int[] size : new int[][] {{32, 32}, {31, 17}, {2, 1}}) {
                try (NDManager manager = NDManager.newBaseManager()) {
                    Shape input = new Shape(1, 2, size[0], size[1]);
                    Chain network = ResNet.of(plan).with(variant).classes(3).toBlock();
                    LayerTable before = LayerTable.of(network, input);
                    network.initialize(manager, DataType.FLOAT32, input);

                    check("", network, manager.ones(input), before);
                    assertEquals(size(network, true), before.trainable());
                    assertEquals(size(network, false), before.otherParameters());
                    assertEquals(before, LayerTable.of(network, input), "weights change nothing");
                }
            }
        }
    }

    private static SequentialBlock djl() {
        return new SequentialBlock()
                .add(Conv2d.builder()
                        .setFilters(4)
                        .setKernelShape(new Shape(5, 3))
                        .optStride(new Shape(2, 1))
                        .optPadding(new Shape(2, 0))
                        .build())
                .add(BatchNorm.builder().optScale(false).build())
                .add(Activation.reluBlock())
                .add(Pool.maxPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)))
                .add(Activation::relu)
                .add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), true, false))
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(7).build());
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "21, 13", "12, 8"})
    void plain_djl_blocks_are_seen_without_an_engine(int height, int width) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape input = new Shape(2, 3, height, width);
            SequentialBlock block = djl();
            LayerTable table = LayerTable.of(block, input);
            block.initialize(manager, DataType.FLOAT32, input);

            NDArray array = manager.ones(input);
            for (int i = 0; i < table.rows().size(); i++) {
                array = run(block.getChildren().get(i).getValue(), array);
                assertEquals(array.getShape(), table.rows().get(i).output());
            }
            assertEquals(size(block, true), table.trainable());
            assertEquals(size(block, false), table.otherParameters());
            assertEquals(3, table.rows().get(3).layer().window().kernel());
            assertEquals(2, table.rows().get(3).layer().window().stride());
        }
    }

    @Test
    void global_pools_and_identities_of_djl_are_seen() {
        LayerTable table = LayerTable.of(
                new SequentialBlock().add(Blocks.identityBlock()).add(Pool.globalAvgPool2dBlock()),
                new Shape(1, 3, 4, 6));

        assertEquals(LayerKind.IDENTITY, table.rows().get(0).kind());
        assertEquals(new Shape(1, 3), table.rows().get(1).output());
        assertEquals(6, table.rows().get(1).field().columns().size());
    }

    @Test
    void parallel_block_is_a_sum_of_branches() {
        ParallelBlock block = new ParallelBlock(lists -> new NDList(
                        lists.get(0).singletonOrThrow().add(lists.get(1).singletonOrThrow())))
                .add(Conv2d.builder()
                        .setFilters(3)
                        .setKernelShape(new Shape(3, 3))
                        .optPadding(new Shape(1, 1))
                        .build())
                .add(Blocks.identityBlock());
        LayerTable table = LayerTable.of(block, new Shape(1, 3, 5, 5));

        assertEquals(3, table.rows().size());
        assertEquals(3, table.rows().get(2).field().rows().size());
        assertEquals(new Shape(1, 3, 5, 5), table.rows().get(2).output());
    }
}
