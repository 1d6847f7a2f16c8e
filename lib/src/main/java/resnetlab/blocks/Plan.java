package resnetlab.blocks;

import java.util.List;

/**
 * How many blocks of which kind the stages of a residual network have.
 *
 * @param kind the kind of block
 * @param blocks how many blocks each stage has, the stage after the stem first
 * @param width channels of the first stage's 3x3 convolutions; each stage has twice those of the stage before
 */
public record Plan(Kind kind, List<Integer> blocks, int width) {

    private static final int MOST_STAGES = 24;

    /** The kinds of block. */
    public enum Kind {
        /** Two 3x3. */
        BASIC,
        /** 1x1, 3x3, 1x1, with four times the width outside. */
        BOTTLENECK
    }

    public Plan {
        Arguments.atLeastOne("width", width);
        blocks = List.copyOf(blocks);
        Arguments.atLeastOne("the number of stages", blocks.size());
        blocks.forEach(count -> Arguments.atLeastOne("the number of blocks of a stage", count));
        if (blocks.size() > MOST_STAGES
                || ((long) Bottleneck.EXPANSION * width) << (blocks.size() - 1) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "%d stages, the first %d wide and each twice as wide as the one before: too many channels to count. Use fewer stages or a smaller width."
                            .formatted(blocks.size(), width));
        }
    }

    /** Returns a plan of other stages: small ones are quick to run. */
    public static Plan of(Kind kind, int width, Integer... blocks) {
        return new Plan(kind, List.of(blocks), width);
    }

    /** Returns the channels of the 3x3 convolutions of a stage, counted from 0. */
    int width(int stage) {
        return Math.multiplyExact(width, 1 << stage);
    }

    /** Returns the channels that a stage gives, counted from 0. */
    int channels(int stage) {
        return kind == Kind.BASIC ? width(stage) : Bottleneck.EXPANSION * width(stage);
    }

    /** Returns how many layers with weights lie on the main path, which is the number in a network's name. */
    public int depth() {
        int perBlock = kind == Kind.BASIC ? 2 : 3;
        return 2 + perBlock * blocks.stream().mapToInt(Integer::intValue).sum();
    }
}
