package resnetlab.checks.functions;

import java.util.List;
import java.util.function.Function;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Invocation;
import resnetlab.learner.Value;

/** TensorFlow's SAME padding, right and wrong. */
final class SamePaddingQuestion {

    private SamePaddingQuestion() {}

    static Question<SamePaddingArguments> question() {
        return new Question<>(SamePaddingQuestion::call, a -> Answer.of(split(total(a))), rules());
    }

    private static Invocation call(SamePaddingArguments a) {
        return Invocation.of(
                Exercise.SAME_PADDING.method(), new Value.OfInt(a.n()), new Value.OfInt(a.f()), new Value.OfInt(a.s()));
    }

    /** Returns what n / s rounded up windows cover, less what is there. */
    private static int total(SamePaddingArguments a) {
        return Math.max(reach(a, windows(a)) - a.n(), 0);
    }

    /** Returns how many pixels this many windows cover. */
    private static int reach(SamePaddingArguments a, int windows) {
        return (windows - 1) * a.s() + a.f();
    }

    private static int[] split(int total) {
        return new int[] {total / 2, total - total / 2};
    }

    private static List<Rule<SamePaddingArguments>> rules() {
        return List.of(
                rule(Misconception.EXTRA_AT_THE_FRONT, a -> new int[] {total(a) - total(a) / 2, total(a) / 2}),
                rule(Misconception.FORGOTTEN_STRIDE, a -> split(a.f() - 1)),
                rule(Misconception.SAME_IS_SYMMETRIC, a -> both(total(a) / 2)),
                rule(Misconception.SAME_IS_SYMMETRIC, a -> both(total(a) - total(a) / 2)),
                rule(Misconception.EVEN_KERNEL, a -> both((a.f() - 1) / 2)),
                rule(Misconception.EVEN_KERNEL, a -> both(a.f() / 2)),
                rule(Misconception.SAME_KEEPS_SIZE, a -> split(Math.max(reach(a, a.n()) - a.n(), 0))),
                rule(Misconception.SAME_ROUNDS_DOWN, a -> split(Math.max(reach(a, a.n() / a.s()) - a.n(), 0))),
                rule(Misconception.SAME_ROUNDS_DOWN, a -> split(reach(a, a.n() / a.s()) - a.n())),
                rule(Misconception.FORGOTTEN_ONE, a -> split(Math.max(reach(a, windows(a) + 1) - a.n(), 0))),
                rule(Misconception.PER_SIDE_OR_TOTAL, a -> both(total(a))),
                rule(Misconception.NEGATIVE_PADDING, a -> split(reach(a, windows(a)) - a.n())),
                rule(Misconception.NEGATIVE_PADDING, a -> {
                    int unlimited = reach(a, windows(a)) - a.n();
                    return new int[] {unlimited / 2, (unlimited + 1) / 2};
                }),
                rule(Misconception.NEGATIVE_PADDING, a -> {
                    int unlimited = reach(a, windows(a)) - a.n();
                    int before = Math.floorDiv(unlimited, 2);
                    return new int[] {before, unlimited - before};
                }));
    }

    private static Rule<SamePaddingArguments> rule(
            Misconception misconception, Function<SamePaddingArguments, int[]> padding) {
        return Rule.of(misconception, a -> Answer.of(padding.apply(a)));
    }

    private static int[] both(int side) {
        return new int[] {side, side};
    }

    /** Returns n / s rounded up. */
    private static int windows(SamePaddingArguments a) {
        return (a.n() + a.s() - 1) / a.s();
    }
}
