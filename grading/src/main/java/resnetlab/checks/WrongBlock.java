package resnetlab.checks;

import java.util.List;
import java.util.function.Function;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Relu;
import resnetlab.notebook.Misconception;

/**
 * A block that learners build in place of the right one, out of the same parameters.
 *
 * @param misconception the belief behind it
 * @param build puts it together
 */
record WrongBlock(Misconception misconception, Function<BottleneckReference, Layer> build) {

    private static final double EPSILON_OF_KERAS = 1e-3;

    /** Returns the wrong blocks that are known. */
    static List<WrongBlock> all() {
        return List.of(
                new WrongBlock(Misconception.MISSING_LAST_RELU, p -> Layer.sum(p.mainPath(), Layer.identity())),
                new WrongBlock(Misconception.MISSING_SKIP, p -> Layer.chain(p.mainPath(), new Relu())),
                new WrongBlock(Misconception.MISSING_SKIP, BottleneckReference::mainPath),
                new WrongBlock(
                        Misconception.RELU_IN_THE_WRONG_PLACE,
                        p -> Layer.sum(Layer.chain(p.mainPath(), new Relu()), Layer.identity())),
                new WrongBlock(
                        Misconception.RELU_IN_THE_WRONG_PLACE, p -> p.around(Layer.chain(p.mainPath(), new Relu()))),
                new WrongBlock(Misconception.RELU_ON_THE_SHORTCUT, WrongBlock::reluOnTheShortcut),
                new WrongBlock(Misconception.RELU_ON_THE_SHORTCUT, WrongBlock::reluOnBothPaths),
                new WrongBlock(Misconception.MISSING_INNER_RELU, p -> inner(p, Layer.identity(), new Relu())),
                new WrongBlock(Misconception.MISSING_INNER_RELU, p -> inner(p, new Relu(), Layer.identity())),
                new WrongBlock(Misconception.MISSING_INNER_RELU, p -> inner(p, Layer.identity(), Layer.identity())),
                new WrongBlock(Misconception.RELU_BEFORE_NORM, WrongBlock::reluBeforeNorm),
                new WrongBlock(
                        Misconception.NORM_BEFORE_CONVOLUTION, p -> Layer.sum(preActivation(p), Layer.identity())),
                new WrongBlock(Misconception.NORM_BEFORE_CONVOLUTION, p -> p.around(preActivation(p))),
                new WrongBlock(Misconception.OTHER_EPSILON, p -> otherEpsilon(p, EPSILON_OF_KERAS)),
                new WrongBlock(Misconception.TRAINING_FLAG_IGNORED, p -> Layer.always(Mode.TRAINING, right(p))),
                new WrongBlock(Misconception.TRAINING_FLAG_IGNORED, p -> Layer.always(Mode.INFERENCE, right(p))));
    }

    /** Builds the right block. */
    static Layer right(BottleneckReference p) {
        return p.around(p.mainPath());
    }

    private static Layer reluOnTheShortcut(BottleneckReference p) {
        return Layer.chain(Layer.sum(p.mainPath(), new Relu()), new Relu());
    }

    private static Layer reluOnBothPaths(BottleneckReference p) {
        return Layer.sum(Layer.chain(p.mainPath(), new Relu()), new Relu());
    }

    private static Layer inner(BottleneckReference p, Layer first, Layer second) {
        return p.around(Layer.chain(
                p.reduce, p.norm(p.f1()), first, p.middle, p.norm(p.f2()), second, p.expand, p.norm(p.f3())));
    }

    private static Layer reluBeforeNorm(BottleneckReference p) {
        return p.around(Layer.chain(
                p.reduce, new Relu(), p.norm(p.f1()), p.middle, new Relu(), p.norm(p.f2()), p.expand, p.norm(p.f3())));
    }

    private static Layer preActivation(BottleneckReference p) {
        return Layer.chain(
                p.norm(p.f3()),
                new Relu(),
                p.reduce,
                p.norm(p.f1()),
                new Relu(),
                p.middle,
                p.norm(p.f2()),
                new Relu(),
                p.expand);
    }

    private static Layer otherEpsilon(BottleneckReference p, double epsilon) {
        return p.around(p.mainPath(p.norm(p.f1(), epsilon), p.norm(p.f2(), epsilon), p.norm(p.f3(), epsilon)));
    }
}
