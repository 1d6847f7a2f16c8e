package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import resnetlab.checks.reference.Mode;
import resnetlab.exercise.Misconception;

/** The wrong main paths that are known. */
final class WrongMainPaths {

    private static final double EPSILON_OF_KERAS = 1e-3;
    private static final List<List<Integer>> SOME_OF_THREE =
            List.of(List.of(0), List.of(1), List.of(2), List.of(0, 1), List.of(0, 2), List.of(1, 2), List.of(0, 1, 2));

    /** A main path that is not right, and the belief behind it. */
    record Wrong(Misconception misconception, MainPathModel path) {
        WrongModel within(UnaryOperator<BlockModel> around) {
            return new WrongModel(misconception, around.apply(path.model()));
        }
    }

    private WrongMainPaths() {}

    /** Returns the wrong blocks of the exercise that asks for the main path alone. */
    static List<WrongModel> of(BlockArguments a) {
        MainPathModel right = MainPathModel.right(a, MainPathModel.Stride.NOWHERE);
        List<WrongModel> wrong = new ArrayList<>(List.of(
                new WrongModel(
                        Misconception.MORE_THAN_THE_MAIN_PATH,
                        ResidualModel.identity(a).model()),
                new WrongModel(
                        Misconception.MORE_THAN_THE_MAIN_PATH,
                        ResidualModel.identity(a).sum()),
                new WrongModel(
                        Misconception.RELU_IN_THE_WRONG_PLACE,
                        right.then(new BlockModel.Relu()).model())));
        all(a, right).forEach(each -> wrong.add(each.within(path -> path)));
        for (Mode mode : Mode.values()) {
            wrong.add(new WrongModel(Misconception.TRAINING_FLAG_IGNORED, new BlockModel.Always(mode, right.model())));
        }
        return wrong;
    }

    /** Returns what can be wrong inside any main path. */
    static List<Wrong> all(BlockArguments a, MainPathModel right) {
        List<Wrong> wrong = new ArrayList<>();
        relus(right, wrong);
        norms(right, wrong);
        filters(a, right, wrong);
        windows(a, right, wrong);
        return wrong;
    }

    private static void relus(MainPathModel right, List<Wrong> wrong) {
        int first = MainPathModel.FIRST_RELU;
        int second = MainPathModel.SECOND_RELU;
        for (List<Integer> steps : List.of(List.of(first), List.of(second), List.of(first, second))) {
            wrong.add(new Wrong(Misconception.MISSING_INNER_RELU, right.without(steps)));
        }
        wrong.add(new Wrong(Misconception.RELU_BEFORE_NORM, right.reordered(0, 2, 1, 3, 5, 4, 6, 7)));
        wrong.add(new Wrong(Misconception.RELU_BEFORE_NORM, right.reordered(0, 2, 1, 3, 5, 4, 6, 2, 7)));
    }

    private static void norms(MainPathModel right, List<Wrong> wrong) {
        wrong.add(new Wrong(Misconception.NORM_BEFORE_CONVOLUTION, right.reordered(1, 2, 0, 4, 5, 3, 7, 2, 6)));
        wrong.add(new Wrong(Misconception.NORM_BEFORE_CONVOLUTION, right.reordered(1, 0, 2, 4, 3, 5, 7, 6)));
        MainPathModel otherEpsilon = right;
        for (int norm : MainPathModel.NORMS) {
            otherEpsilon = otherEpsilon.replaced(norm, new BlockModel.Norm(EPSILON_OF_KERAS));
        }
        wrong.add(new Wrong(Misconception.OTHER_EPSILON, otherEpsilon));
        for (List<Integer> which : SOME_OF_THREE) {
            wrong.add(new Wrong(
                    Misconception.NORM_MISSING,
                    right.without(which.stream().map(MainPathModel.NORMS::get).toList())));
        }
    }

    private static void filters(BlockArguments a, MainPathModel right, List<Wrong> wrong) {
        BlockModel.Conv first = right.convolution(0);
        BlockModel.Conv middle = right.convolution(1);
        int f1 = a.filters().get(0);
        int f2 = a.filters().get(1);
        wrong.add(new Wrong(
                Misconception.FILTERS_SWAPPED,
                right.with(0, new BlockModel.Conv(f2, 1, first.stride(), 0))
                        .with(1, new BlockModel.Conv(f1, a.f(), middle.stride(), middle.padding()))));
    }

    private static void windows(BlockArguments a, MainPathModel right, List<Wrong> wrong) {
        BlockModel.Conv middle = right.convolution(1);
        wrong.add(new Wrong(Misconception.NO_PADDING_IN_THE_MIDDLE, right.with(1, middle.withPadding(0))));
        for (int padding : new int[] {1, a.f(), a.f() / 2 + 1, 2}) {
            wrong.add(new Wrong(Misconception.PADDING_FIXED, right.with(1, middle.withPadding(padding))));
        }
        for (int f : new int[] {3, 1, 5}) {
            for (int padding : new int[] {f / 2, middle.padding()}) {
                wrong.add(new Wrong(
                        Misconception.KERNEL_SIZE_FIXED,
                        right.with(1, middle.withF(f).withPadding(padding))));
            }
        }
        for (List<Integer> which : List.of(List.of(0), List.of(2), List.of(0, 2))) {
            for (int padding : new int[] {middle.padding(), 0}) {
                wrong.add(new Wrong(Misconception.KERNEL_ON_THE_ONE_BY_ONES, widened(a, right, which, padding)));
            }
        }
        wrong.add(new Wrong(
                Misconception.KERNEL_ON_THE_ONE_BY_ONES,
                widened(a, right, List.of(0, 2), 0).with(1, middle.withPadding(0))));
    }

    private static MainPathModel widened(BlockArguments a, MainPathModel right, List<Integer> which, int padding) {
        MainPathModel edited = right;
        for (int each : which) {
            edited = edited.with(each, right.convolution(each).withF(a.f()).withPadding(padding));
        }
        return edited;
    }
}
