package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.reference.Mode;
import resnetlab.notebook.Misconception;

/** The wrong residual blocks that are known. */
final class WrongBottlenecks {

    private WrongBottlenecks() {}

    /** Returns the wrong identity blocks. */
    static List<WrongBlock> identity(BlockArguments a) {
        Bottleneck right = Bottleneck.identity(a);
        List<WrongBlock> wrong = ends(right);
        insides(a, right, wrong);
        Part convolution = Part.pointwise(a.last(), 1);
        wrong.add(wrong(Misconception.PROJECTION_ON_IDENTITY, right.withShortcut(convolution, Part.norm())));
        wrong.add(wrong(Misconception.PROJECTION_ON_IDENTITY, right.withShortcut(convolution)));
        return wrong;
    }

    /** Returns the wrong convolutional blocks. */
    static List<WrongBlock> convolutional(BlockArguments a) {
        return strided(a, MainPath.Stride.FIRST, MainPath.Stride.MIDDLE);
    }

    /** Returns the wrong convolutional blocks where the stride belongs on the f x f convolution. */
    static List<WrongBlock> strideOn3x3(BlockArguments a) {
        return strided(a, MainPath.Stride.MIDDLE, MainPath.Stride.FIRST);
    }

    private static List<WrongBlock> strided(BlockArguments a, MainPath.Stride stride, MainPath.Stride other) {
        Bottleneck right = Bottleneck.convolutional(a, stride);
        List<WrongBlock> wrong = ends(right);
        strides(a, stride, other, wrong);
        shortcuts(a, right, wrong);
        insides(a, right, wrong);
        return wrong;
    }

    private static WrongBlock wrong(Misconception misconception, Bottleneck block) {
        return new WrongBlock(misconception, block.part());
    }

    /** Returns blocks whose paths are right, and which put them together in another way. */
    private static List<WrongBlock> ends(Bottleneck right) {
        Part relu = new Part.Relu();
        Part main = right.main().part();
        Part shortcut = right.shortcut();
        Part reluOnMain = Part.chain(main, relu);
        Part reluOnShortcut = Part.chain(shortcut, relu);
        List<WrongBlock> wrong = new ArrayList<>(List.of(
                new WrongBlock(Misconception.MISSING_LAST_RELU, right.sum()),
                new WrongBlock(Misconception.MISSING_SKIP, reluOnMain),
                new WrongBlock(Misconception.MISSING_SKIP, main),
                new WrongBlock(Misconception.MISSING_SKIP, Part.chain(main, shortcut, relu)),
                new WrongBlock(Misconception.RELU_IN_THE_WRONG_PLACE, Joint.sum(reluOnMain, shortcut)),
                new WrongBlock(
                        Misconception.RELU_IN_THE_WRONG_PLACE, Part.chain(Joint.sum(reluOnMain, shortcut), relu)),
                new WrongBlock(Misconception.RELU_ON_THE_SHORTCUT, Part.chain(Joint.sum(main, reluOnShortcut), relu)),
                new WrongBlock(Misconception.RELU_ON_THE_SHORTCUT, Joint.sum(main, reluOnShortcut)),
                new WrongBlock(Misconception.RELU_ON_THE_SHORTCUT, Joint.sum(reluOnMain, reluOnShortcut)),
                new WrongBlock(
                        Misconception.JOINED_NOT_ADDED, Part.chain(new Joint(main, shortcut, Joint.Kind.STACK), relu)),
                new WrongBlock(
                        Misconception.GRADIENT_CUT,
                        Part.chain(new Joint(main, shortcut, Joint.Kind.SUM_WITHOUT_GRADIENT_OF_THE_SHORTCUT), relu))));
        for (Mode mode : List.of(Mode.TRAINING, Mode.INFERENCE)) {
            wrong.add(new WrongBlock(Misconception.TRAINING_FLAG_IGNORED, new Part.Always(mode, right.part())));
        }
        return wrong;
    }

    private static void insides(BlockArguments a, Bottleneck right, List<WrongBlock> wrong) {
        for (WrongMainPaths.Wrong each : WrongMainPaths.all(a, right.main())) {
            Bottleneck block = right.withMain(each.path());
            wrong.add(wrong(each.misconception(), block));
            if (each.misconception() == Misconception.NORM_BEFORE_CONVOLUTION) {
                wrong.add(new WrongBlock(each.misconception(), block.sum()));
            }
        }
    }

    private static void strides(
            BlockArguments a, MainPath.Stride stride, MainPath.Stride other, List<WrongBlock> wrong) {
        Bottleneck right = Bottleneck.convolutional(a, stride);
        Bottleneck still = Bottleneck.convolutional(a.withS(1), stride);
        MainPath last = still.main().with(2, Part.pointwise(a.last(), a.s()));
        MainPath twice = right.main();
        for (int which : new int[] {0, 1}) {
            twice = twice.with(which, twice.convolution(which).withStride(a.s()));
        }
        wrong.add(wrong(Misconception.STRIDE_PLACEMENT, Bottleneck.convolutional(a, other)));
        wrong.add(wrong(Misconception.STRIDE_PLACEMENT, right.withMain(last)));
        wrong.add(wrong(Misconception.STRIDE_TWICE, right.withMain(twice)));
        wrong.add(wrong(Misconception.STRIDE_ON_ONE_PATH, right.withMain(still.main())));
        wrong.add(wrong(Misconception.STRIDE_ON_ONE_PATH, right.withShortcut(still.shortcut())));
        wrong.add(wrong(Misconception.FORGOTTEN_STRIDE, still));
        for (int s : new int[] {2, 1}) {
            wrong.add(wrong(Misconception.STRIDE_FIXED, Bottleneck.convolutional(a.withS(s), stride)));
        }
    }

    private static void shortcuts(BlockArguments a, Bottleneck right, List<WrongBlock> wrong) {
        wrong.add(wrong(Misconception.SHORTCUT_NORM_MISSING, right.withShortcut(Part.pointwise(a.last(), a.s()))));
        wrong.add(wrong(Misconception.PROJECTION_MISSING, right.withShortcut(new Part.Same())));
        wrong.add(wrong(
                Misconception.KERNEL_ON_THE_SHORTCUT, right.withShortcut(Bottleneck.projection(a, a.f(), a.s()))));
        wrong.add(wrong(
                Misconception.KERNEL_ON_THE_SHORTCUT,
                right.withShortcut(new Part.Conv(a.last(), a.f(), a.s(), 0), Part.norm())));
    }
}
