package resnetlab.notebook.suspects;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Locale;
import resnetlab.blocks.ResidualBlock;

/** Blocks that run without an error and are wrong: 64 channels in and out, 16 inside. The last one is real. */
public enum Suspect {
    ONE,
    TWO,
    THREE,
    FOUR,
    FIVE,
    SIX,
    /** The first block of the "ResNet-18" that a widely used library makes. */
    REAL;

    private static final Shape INPUT = new Shape(4, Sound.CHANNELS, 8, 8);

    private Paths faulty() {
        return switch (this) {
            case ONE -> Faulty.strideTwice();
            case TWO -> Faulty.reluBeforeTheSum();
            case THREE -> Faulty.biases();
            case FOUR -> Faulty.otherEpsilon();
            case FIVE -> Faulty.needlessProjection();
            case SIX -> Faulty.deafNorm();
            case REAL -> Faulty.ofTheModelZoo();
        };
    }

    private ResidualBlock claimed() {
        return switch (this) {
            case ONE -> Sound.halvingBlock();
            case REAL -> Sound.basicBlock();
            default -> Sound.identityBlock();
        };
    }

    /** Builds the suspect, without weights: (N, 64, H, W) to (N, 64, H', W'). */
    public Block block() {
        return faulty().toBlock();
    }

    /** Builds its shortcut alone. */
    public Block shortcut() {
        return faulty().shortcut();
    }

    /** Builds what it claims to be. */
    public Block sound() {
        return claimed();
    }

    /** Builds the shortcut of what it claims to be. */
    public Block soundShortcut() {
        return claimed().shortcut();
    }

    /** Returns the shape of the images to probe it with: 4 of 64 channels and 8 x 8 pixels. */
    public Shape input() {
        return INPUT;
    }

    /** Returns the name as a sentence has it: suspect one, the real suspect. */
    @Override
    public String toString() {
        return this == REAL ? "the real suspect" : "suspect " + name().toLowerCase(Locale.ROOT);
    }
}
