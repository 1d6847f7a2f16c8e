package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.reference.Mode;
import resnetlab.exercise.Misconception;

/** The wrong residual blocks that are known. */
final class WrongResiduals {

    private WrongResiduals() {}

    /** Returns the wrong identity blocks. */
    static List<WrongModel> identity(BlockArguments a) {
        ResidualModel right = ResidualModel.identity(a);
        List<WrongModel> wrong = ends(right);
        insides(a, right, wrong);
        BlockModel convolution = BlockModel.pointwise(a.last(), 1);
        wrong.add(wrong(Misconception.PROJECTION_ON_IDENTITY, right.withShortcut(convolution, BlockModel.norm())));
        wrong.add(wrong(Misconception.PROJECTION_ON_IDENTITY, right.withShortcut(convolution)));
        return wrong;
    }

    /** Returns the wrong convolutional blocks. */
    static List<WrongModel> convolutional(BlockArguments a) {
        return strided(a, MainPathModel.Stride.FIRST, MainPathModel.Stride.MIDDLE);
    }

    /** Returns the wrong convolutional blocks where the stride belongs on the f x f convolution. */
    static List<WrongModel> strideOn3x3(BlockArguments a) {
        return strided(a, MainPathModel.Stride.MIDDLE, MainPathModel.Stride.FIRST);
    }

    private static List<WrongModel> strided(BlockArguments a, MainPathModel.Stride stride, MainPathModel.Stride other) {
        ResidualModel right = ResidualModel.convolutional(a, stride);
        List<WrongModel> wrong = ends(right);
        strides(a, stride, other, wrong);
        shortcuts(a, right, wrong);
        insides(a, right, wrong);
        return wrong;
    }

    private static WrongModel wrong(Misconception misconception, ResidualModel block) {
        return new WrongModel(misconception, block.model());
    }

    /** Returns blocks whose paths are right, and which put them together in another way. */
    private static List<WrongModel> ends(ResidualModel right) {
        BlockModel relu = new BlockModel.Relu();
        BlockModel main = right.main().model();
        BlockModel shortcut = right.shortcut();
        BlockModel reluOnMain = BlockModel.chain(main, relu);
        BlockModel reluOnShortcut = BlockModel.chain(shortcut, relu);
        List<WrongModel> wrong = new ArrayList<>(List.of(
                new WrongModel(Misconception.MISSING_LAST_RELU, right.sum()),
                new WrongModel(Misconception.MISSING_SKIP, reluOnMain),
                new WrongModel(Misconception.MISSING_SKIP, main),
                new WrongModel(Misconception.MISSING_SKIP, BlockModel.chain(main, shortcut, relu)),
                new WrongModel(Misconception.RELU_IN_THE_WRONG_PLACE, JoinModel.sum(reluOnMain, shortcut)),
                new WrongModel(
                        Misconception.RELU_IN_THE_WRONG_PLACE,
                        BlockModel.chain(JoinModel.sum(reluOnMain, shortcut), relu)),
                new WrongModel(
                        Misconception.RELU_ON_THE_SHORTCUT,
                        BlockModel.chain(JoinModel.sum(main, reluOnShortcut), relu)),
                new WrongModel(Misconception.RELU_ON_THE_SHORTCUT, JoinModel.sum(main, reluOnShortcut)),
                new WrongModel(Misconception.RELU_ON_THE_SHORTCUT, JoinModel.sum(reluOnMain, reluOnShortcut)),
                new WrongModel(
                        Misconception.JOINED_NOT_ADDED,
                        BlockModel.chain(new JoinModel(main, shortcut, JoinModel.Kind.STACK), relu)),
                new WrongModel(
                        Misconception.GRADIENT_CUT,
                        BlockModel.chain(
                                new JoinModel(main, shortcut, JoinModel.Kind.SUM_WITHOUT_GRADIENT_OF_THE_SHORTCUT),
                                relu))));
        for (Mode mode : List.of(Mode.TRAINING, Mode.INFERENCE)) {
            wrong.add(new WrongModel(Misconception.TRAINING_FLAG_IGNORED, new BlockModel.Always(mode, right.model())));
        }
        return wrong;
    }

    private static void insides(BlockArguments a, ResidualModel right, List<WrongModel> wrong) {
        for (WrongMainPaths.Wrong each : WrongMainPaths.all(a, right.main())) {
            ResidualModel block = right.withMain(each.path());
            wrong.add(wrong(each.misconception(), block));
            if (each.misconception() == Misconception.NORM_BEFORE_CONVOLUTION) {
                wrong.add(new WrongModel(each.misconception(), block.sum()));
            }
        }
    }

    private static void strides(
            BlockArguments a, MainPathModel.Stride stride, MainPathModel.Stride other, List<WrongModel> wrong) {
        ResidualModel right = ResidualModel.convolutional(a, stride);
        ResidualModel still = ResidualModel.convolutional(a.withS(1), stride);
        MainPathModel last = still.main().with(2, BlockModel.pointwise(a.last(), a.s()));
        MainPathModel twice = right.main();
        for (int which : new int[] {0, 1}) {
            twice = twice.with(which, twice.convolution(which).withStride(a.s()));
        }
        wrong.add(wrong(Misconception.STRIDE_PLACEMENT, ResidualModel.convolutional(a, other)));
        wrong.add(wrong(Misconception.STRIDE_PLACEMENT, right.withMain(last)));
        wrong.add(wrong(Misconception.STRIDE_TWICE, right.withMain(twice)));
        wrong.add(wrong(Misconception.STRIDE_ON_ONE_PATH, right.withMain(still.main())));
        wrong.add(wrong(Misconception.STRIDE_ON_ONE_PATH, right.withShortcut(still.shortcut())));
        wrong.add(wrong(Misconception.FORGOTTEN_STRIDE, still));
        for (int s : new int[] {2, 1}) {
            wrong.add(wrong(Misconception.STRIDE_FIXED, ResidualModel.convolutional(a.withS(s), stride)));
        }
    }

    private static void shortcuts(BlockArguments a, ResidualModel right, List<WrongModel> wrong) {
        wrong.add(
                wrong(Misconception.SHORTCUT_NORM_MISSING, right.withShortcut(BlockModel.pointwise(a.last(), a.s()))));
        wrong.add(wrong(Misconception.PROJECTION_MISSING, right.withShortcut(new BlockModel.Same())));
        wrong.add(wrong(
                Misconception.KERNEL_ON_THE_SHORTCUT, right.withShortcut(ResidualModel.projection(a, a.f(), a.s()))));
        wrong.add(wrong(
                Misconception.KERNEL_ON_THE_SHORTCUT,
                right.withShortcut(new BlockModel.Conv(a.last(), a.f(), a.s(), 0), BlockModel.norm())));
    }
}
