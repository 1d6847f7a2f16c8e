package resnetlab.checks.models;

import java.util.List;
import java.util.stream.IntStream;
import resnetlab.exercise.Exercise;
import resnetlab.learner.Value;

/** The blocks that learners build: how their methods are called, what is right, and what is known to be wrong. */
public enum BlockDesign {
    MAIN_PATH(Exercise.MAIN_PATH),
    STRIDE_ON_3X3(Exercise.STRIDE_ON_3X3),
    AVERAGE_SHORTCUT(Exercise.AVERAGE_SHORTCUT),
    IDENTITY_BLOCK(Exercise.IDENTITY_BLOCK),
    CONVOLUTIONAL_BLOCK(Exercise.CONVOLUTIONAL_BLOCK),
    RESNET50(Exercise.RESNET50);

    private final Exercise exercise;

    BlockDesign(Exercise exercise) {
        this.exercise = exercise;
    }

    Exercise exercise() {
        return exercise;
    }

    /** Tells whether the output has the input's channels, whatever the arguments are. */
    public boolean keepsChannels() {
        return this == IDENTITY_BLOCK;
    }

    /** Tells whether the method takes a stride. */
    boolean isStrided() {
        return this == STRIDE_ON_3X3 || this == CONVOLUTIONAL_BLOCK || this == AVERAGE_SHORTCUT;
    }

    /** Returns the method's arguments in its own order. */
    List<Value> values(BlockArguments a) {
        Value f = new Value.OfInt(a.f());
        Value s = new Value.OfInt(a.s());
        Value filters = new Value.OfInts(
                a.filters().stream().mapToInt(Integer::intValue).toArray());
        Value one = new Value.OfInt(a.last());
        return switch (this) {
            case MAIN_PATH, IDENTITY_BLOCK -> List.of(f, filters);
            case STRIDE_ON_3X3, CONVOLUTIONAL_BLOCK -> List.of(f, filters, s);
            case AVERAGE_SHORTCUT -> List.of(one, s);
            case RESNET50 -> List.of(one);
        };
    }

    /** Builds the right block. */
    BlockModel right(BlockArguments a) {
        return switch (this) {
            case MAIN_PATH ->
                MainPathModel.right(a, MainPathModel.Stride.NOWHERE).model();
            case STRIDE_ON_3X3 ->
                ResidualModel.convolutional(a, MainPathModel.Stride.MIDDLE).model();
            case AVERAGE_SHORTCUT -> AverageShortcutModel.right(a);
            case IDENTITY_BLOCK -> ResidualModel.identity(a).model();
            case CONVOLUTIONAL_BLOCK ->
                ResidualModel.convolutional(a, MainPathModel.Stride.FIRST).model();
            case RESNET50 -> NetworkModel.right(a.last());
        };
    }

    /** Returns the wrong blocks that are known, the likeliest first. */
    public List<WrongModel> wrong(BlockArguments a) {
        return switch (this) {
            case MAIN_PATH -> WrongMainPaths.of(a);
            case STRIDE_ON_3X3 -> WrongResiduals.strideOn3x3(a);
            case AVERAGE_SHORTCUT -> AverageShortcutModel.wrong(a);
            case IDENTITY_BLOCK -> WrongResiduals.identity(a);
            case CONVOLUTIONAL_BLOCK -> WrongResiduals.convolutional(a);
            case RESNET50 -> NetworkModel.wrong(a.last());
        };
    }

    /** Returns arguments under which all numbers of channels are the same. */
    public BlockSetting alike(int channels) {
        int filters = this == AVERAGE_SHORTCUT ? 1 : 3;
        List<Integer> equal =
                IntStream.range(0, filters).mapToObj(i -> channels).toList();
        return new BlockSetting(this, new ImageSize(2, channels, 7, 8), new BlockArguments(3, equal, 1));
    }
}
