package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Norm;
import resnetlab.blocks.Relu;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;

/** The bottleneck of ResNet-50 and the inverted one of MobileNetV2, main paths only. */
public final class BlockShapes {

    /** What MobileNetV2's block of 24 channels reads (Sandler et al. 2018, table 2). */
    public static final Shape INVERTED_INPUT = new Shape(1, 24, 56, 56);

    /** What a bottleneck of ResNet-50's first stage reads. */
    public static final Shape BOTTLENECK_INPUT = new Shape(1, 256, 56, 56);

    private static final int EXPANSION = 6;

    private BlockShapes() {}

    /** Builds ResNet-50's: 1x1 to 64 channels, 3x3, 1x1 to 256. */
    public static Chain bottleneck() {
        return (Chain) Bottleneck.identityV1(64).toBlock().mainPath();
    }

    /** Builds MobileNetV2's: 1x1 to 144 channels, depthwise 3x3, 1x1 to 24 (its ReLUs end at 6, which costs the same). */
    public static Chain inverted() {
        int inside = EXPANSION * Math.toIntExact(INVERTED_INPUT.get(1));
        return new Chain("inverted bottleneck")
                .then("conv1", Conv.of(inside, 1).toBlock())
                .then("norm1", Norm.STANDARD.toBlock())
                .then("relu1", new Relu())
                .then("conv2", Conv.of(inside, 3).groups(inside).toBlock())
                .then("norm2", Norm.STANDARD.toBlock())
                .then("relu2", new Relu())
                .then("conv3", Conv.of(24, 1).toBlock())
                .then("norm3", Norm.STANDARD.toBlock());
    }

    /** Draws both, with the weights of their convolutions. */
    public static Figure sideBySide() {
        return SideBySide.of(
                "The bottleneck is narrow inside, MobileNetV2's block is wide inside.",
                CostPicture.weights("ResNet's bottleneck, 2015: weights", bottleneck(), BOTTLENECK_INPUT),
                CostPicture.weights("MobileNetV2's inverted one, 2018: weights", inverted(), INVERTED_INPUT));
    }
}
