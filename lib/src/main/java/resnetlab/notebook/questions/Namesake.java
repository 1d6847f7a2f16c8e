package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ConvNorm;
import resnetlab.blocks.GlobalAverage;
import resnetlab.blocks.Pooling;
import resnetlab.geometry.Layer;
import resnetlab.measure.LayerTable;

/**
 * What the builder of DJL's model zoo makes of 18 layers: bottleneck blocks in place of basic ones, at a quarter of the width.
 * Built here from our own blocks, for counting, because the model zoo is not on the class path. Source: DJL 0.35.1,
 * {@code ai.djl.basicmodelzoo.cv.classification.ResNetV1}, which sets bottleneck blocks for every number of layers.
 */
final class Namesake {
    private static final int NARROWEST = 16;
    private static final int WIDEST = 128;
    private static final int EXPANSION = 4;

    private Namesake() {}

    /** Returns how many numbers it learns, with the biases that DJL gives to the main path's 1x1 convolutions. */
    static long trainable() {
        return LayerTable.of(block(), new Shape(1, 3, 224, 224)).trainable() + biases();
    }

    private static Chain block() {
        Chain network = new Chain("another ResNet-18")
                .then("conv", ConvNorm.relu(Conv.of(64, 7).stride(2)).toBlock())
                .then("pool", Pooling.max(Layer.kernel(3).stride(2).padding(1)));
        for (int width = NARROWEST; width <= WIDEST; width *= 2) {
            int stride = width == NARROWEST ? 1 : 2;
            network.then(
                    "stage" + width + "/block1",
                    Bottleneck.projectionV1(width, stride).toBlock());
            network.then(
                    "stage" + width + "/block2", Bottleneck.identityV1(width).toBlock());
        }
        return network.then("average", new GlobalAverage())
                .then("linear", Linear.builder().setUnits(1000).build());
    }

    private static long biases() {
        long biases = 0;
        for (int width = NARROWEST; width <= WIDEST; width *= 2) {
            biases += 2L * (width + EXPANSION * width);
        }
        return biases;
    }
}
