package resnetlab.notebook.suspects;

import static resnetlab.notebook.suspects.Sound.CHANNELS;
import static resnetlab.notebook.suspects.Sound.WIDTH;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;

/** The suspects' code. */
final class Faulty {
    private static final float EPSILON_OF_KERAS = 1e-3f;
    private static final float EPSILON_IN_THE_MIDDLE = 2e-5f;

    private Faulty() {}

    /** The stride stands on the first 1x1 and on the 3x3; somebody made the shortcut fit. */
    static Paths strideTwice() {
        Block main = new SequentialBlock()
                .add(conv(WIDTH, 1, 2))
                .add(norm())
                .add(Activation.reluBlock())
                .add(conv(WIDTH, 3, 2))
                .add(norm())
                .add(Activation.reluBlock())
                .add(conv(CHANNELS, 1, 1))
                .add(norm());
        return new Paths(main, projection(4));
    }

    /** The main path is cut off at 0 before it is added. */
    static Paths reluBeforeTheSum() {
        return new Paths(Sound.identityBlock().mainPath(), Blocks.identityBlock(), (main, x) -> Activation.relu(main)
                .add(x));
    }

    /** The convolutions have DJL's default, which is a bias. */
    static Paths biases() {
        Block main = new SequentialBlock()
                .add(convWithBias(WIDTH, 1))
                .add(norm())
                .add(Activation.reluBlock())
                .add(convWithBias(WIDTH, 3))
                .add(norm())
                .add(Activation.reluBlock())
                .add(convWithBias(CHANNELS, 1))
                .add(norm());
        return new Paths(main, Blocks.identityBlock());
    }

    /** The batch norms have the epsilon of Keras. */
    static Paths otherEpsilon() {
        Block main = new SequentialBlock()
                .add(conv(WIDTH, 1, 1))
                .add(norm(EPSILON_OF_KERAS))
                .add(Activation.reluBlock())
                .add(conv(WIDTH, 3, 1))
                .add(norm(EPSILON_OF_KERAS))
                .add(Activation.reluBlock())
                .add(conv(CHANNELS, 1, 1))
                .add(norm(EPSILON_OF_KERAS));
        return new Paths(main, Blocks.identityBlock());
    }

    /** A projection stands where x itself would fit. */
    static Paths needlessProjection() {
        return new Paths(Sound.identityBlock().mainPath(), projection(1));
    }

    /** The middle norm does not ask whether it trains. */
    static Paths deafNorm() {
        Block main = new SequentialBlock()
                .add(conv(WIDTH, 1, 1))
                .add(norm())
                .add(Activation.reluBlock())
                .add(conv(WIDTH, 3, 1))
                .add(new DeafNorm())
                .add(Activation.reluBlock())
                .add(conv(CHANNELS, 1, 1))
                .add(norm());
        return new Paths(main, Blocks.identityBlock());
    }

    /**
     * The first residual block of the network that DJL's model zoo makes for 18 layers, said again in our words. Source: DJL
     * 0.35.1, {@code ai.djl.basicmodelzoo.cv.classification.ResNetV1}, method {@code residualUnit} with 64 filters, as a
     * bottleneck that does not match its input.
     */
    static Paths ofTheModelZoo() {
        Block main = new SequentialBlock()
                .add(convWithBias(WIDTH, 1))
                .add(norm())
                .add(Activation.reluBlock())
                .add(conv(WIDTH, 3, 1))
                .add(norm(EPSILON_IN_THE_MIDDLE))
                .add(Activation.reluBlock())
                .add(convWithBias(CHANNELS, 1))
                .add(norm());
        return new Paths(main, projection(1));
    }

    private static Block projection(int stride) {
        return new SequentialBlock().add(conv(CHANNELS, 1, stride)).add(norm());
    }

    private static Block conv(int filters, int kernel, int stride) {
        return described(filters, kernel)
                .optStride(new Shape(stride, stride))
                .optBias(false)
                .build();
    }

    private static Block convWithBias(int filters, int kernel) {
        return described(filters, kernel).build();
    }

    /** Describes a convolution with an odd kernel and the padding that keeps the size at stride 1. */
    private static Conv2d.Builder described(int filters, int kernel) {
        return Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(kernel, kernel))
                .optPadding(new Shape(kernel / 2, kernel / 2));
    }

    private static Block norm() {
        return BatchNorm.builder().build();
    }

    private static Block norm(float epsilon) {
        return BatchNorm.builder().optEpsilon(epsilon).build();
    }
}
