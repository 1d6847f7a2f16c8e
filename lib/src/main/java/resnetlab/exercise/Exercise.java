package resnetlab.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The exercises. Ids, methods and points are fixed: submissions and autograders depend on them. */
public enum Exercise {
    /** A first try at checks; it earns nothing. */
    WARM_UP("warm-up", "00-welcome", "everySecond", 0, "Every second row"),
    OUTPUT_SIZE("output-size", "01-padding", "outputSize", 1, "The output size of a convolution"),
    SAME_PADDING("same-padding", "01-padding", "samePadding", 1, "TensorFlow's SAME padding"),
    POINTWISE("pointwise", "02-one-by-one", "pointwise", 1, "A 1x1 convolution"),
    CONV_COST("conv-cost", "02-one-by-one", "convCost", 1, "What a convolution costs"),
    MAIN_PATH("main-path", "03-bottleneck", "mainPath", 2, "The main path of a bottleneck block"),
    NEEDS_PROJECTION("needs-projection", "04-shortcuts", "needsProjection", 1, "When a shortcut needs a projection"),
    POSITIONS_READ("positions-read", "05-stride-placement", "positionsRead", 1, "Which positions are read"),
    STRIDE_ON_3X3(
            "stride-on-3x3",
            "05-stride-placement",
            "convolutionalBlockV15",
            2,
            "The convolutional block with its stride on the 3x3"),
    AVERAGE_SHORTCUT("average-shortcut", "06-downsampling", "averageShortcut", 2, "A shortcut that reads everything"),
    IDENTITY_BLOCK("identity-block", "08-assignment", "identityBlock", 10, "The identity block"),
    CONVOLUTIONAL_BLOCK("convolutional-block", "08-assignment", "convolutionalBlock", 10, "The convolutional block"),
    RESNET50("resnet50", "08-assignment", "resnet50", 10, "ResNet-50");

    private final String id;
    private final String notebook;
    private final String method;
    private final int points;
    private final String title;

    Exercise(String id, String notebook, String method, int points, String title) {
        this.id = id;
        this.notebook = notebook;
        this.method = method;
        this.points = points;
        this.title = title;
    }

    /** Returns the id, as cells, files and results name it. */
    public String id() {
        return id;
    }

    /** Returns the name of the notebook that asks it, without the ending. */
    public String notebook() {
        return notebook;
    }

    /** Returns the name of the method that the learner writes. */
    public String method() {
        return method;
    }

    /** Returns the points that a right answer earns. */
    public int points() {
        return points;
    }

    /** Returns the title that a learner reads. */
    public String title() {
        return title;
    }

    /** Returns the exercises that earn points, which are those that are handed in. */
    public static List<Exercise> graded() {
        return Arrays.stream(values()).filter(exercise -> exercise.points > 0).toList();
    }

    /** Finds the exercise with this id. */
    public static Optional<Exercise> withId(String id) {
        return Arrays.stream(values())
                .filter(exercise -> exercise.id.equals(id))
                .findFirst();
    }
}
