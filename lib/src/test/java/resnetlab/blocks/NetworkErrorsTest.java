package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Plan.Kind;

/** What does not fit is refused by the layer that it does not fit, before the engine sees it. */
class NetworkErrorsTest {
    private static final Plan SMALL = Plan.of(Kind.BOTTLENECK, 4, 1, 2, 2);

    @Test
    void image_that_is_too_small_is_refused_by_the_layer_that_it_does_not_fit() {
        ShapeException thrown = Refusal.of(
                "The window spans 3 positions (kernel 3), but the padded input has only 2",
                () -> ResNet.course().toBlock().outputShape(new Shape(1, 3, 4, 4)));

        assertEquals("stem/pool", thrown.layer());
        assertEquals(
                "head/pool",
                Refusal.of("only 1", () -> ResNet.course().toBlock().outputShape(new Shape(1, 3, 32, 32)))
                        .layer());
    }

    @Test
    void single_value_per_channel_is_refused_in_training() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 3, 8, 8);
            Chain network = ResNet.of(SMALL).toBlock();
            FixedWeights.initialize(network, manager, shape, 1);

            ShapeException thrown =
                    Refusal.of("one value per channel", () -> Engine.inputGradient(network, manager.zeros(shape)));

            assertEquals("stage3/block1/main/norm1", thrown.layer());
        }
    }

    @Test
    void addition_of_unequal_channels_names_its_block() {
        Chain network = new Chain("wrong")
                .then("first", Bottleneck.identityV1(4).toBlock())
                .then("second", Bottleneck.identityV1(8).toBlock());

        assertEquals(
                "second",
                Refusal.of("equal shapes", () -> network.outputShape(new Shape(1, 16, 8, 8)))
                        .layer());
    }

    @Test
    void initialised_network_names_the_layer_that_another_input_does_not_fit() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = ResNet.of(SMALL).with(Head.AVERAGE_2X2).toBlock();
            FixedWeights.initialize(network, manager, new Shape(1, 3, 64, 64), 1);

            assertEquals("stem/conv1", refusal(network, manager, "need C = 3", new Shape(1, 4, 64, 64)));
            assertEquals("head/linear", refusal(network, manager, "initialised for", new Shape(1, 3, 128, 128)));
            assertEquals("stem/conv1", refusal(network, manager, "four axes", new Shape(3, 64, 64)));
        }
    }

    private static String refusal(Chain network, NDManager manager, String words, Shape input) {
        String announced = Refusal.of(words, () -> network.outputShape(input)).layer();
        String ran = Refusal.of(words, () -> Engine.infer(network, manager.zeros(input)))
                .layer();
        assertEquals(announced, ran);
        return ran;
    }

    @Test
    void norm_in_a_chain_names_other_channels() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain chain = new Chain("norm").then("norm", Norm.STANDARD.toBlock());
            FixedWeights.initialize(chain, manager, new Shape(2, 3, 4, 4), 1);

            assertEquals("norm", refusal(chain, manager, "a size of 3 on axis 1", new Shape(2, 4, 4, 4)));
        }
    }

    @Test
    void convolution_of_djl_in_a_chain_is_checked_too() {
        Chain chain = new Chain("plain")
                .then(
                        "conv",
                        Conv2d.builder()
                                .setFilters(1)
                                .setKernelShape(new Shape(3, 3))
                                .optStride(new Shape(2, 2))
                                .build());

        assertEquals(
                "conv",
                Refusal.of("no window fits", () -> chain.outputShape(new Shape(1, 1, 2, 2)))
                        .layer());
    }
}
