package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Failure;
import resnetlab.learner.Invocation;
import resnetlab.learner.Value;

/** Which positions the windows read, right and wrong; neither uses the kit's own geometry. */
final class PositionsReadQuestion {

    private PositionsReadQuestion() {}

    static Question<WindowArguments> question() {
        return new Question<>(PositionsReadQuestion::call, a -> Answer.of(truth(a)), rules());
    }

    private static Invocation call(WindowArguments a) {
        return Invocation.of(
                Exercise.POSITIONS_READ.method(),
                new Value.OfInt(a.n()),
                new Value.OfInt(a.f()),
                new Value.OfInt(a.p()),
                new Value.OfInt(a.s()));
    }

    /** Asks for each position how far the last window reaches that begins at it or before it. */
    private static boolean[] truth(WindowArguments a) {
        boolean[] read = new boolean[a.n()];
        for (int position = 0; position < a.n(); position++) {
            long last = Math.min((position + a.p()) / a.s(), places(a) - 1);
            read[position] = position < last * a.s() - a.p() + a.f();
        }
        return read;
    }

    private static long places(WindowArguments a) {
        return (a.padded() - a.f()) / a.s() + 1;
    }

    /**
     * Windows as somebody believes them to lie.
     *
     * @param begin where the first begins
     * @param places how many there are
     * @param step how far they are apart
     * @param width how many positions each reads
     */
    private record Windows(long begin, long places, long step, long width) {

        static Windows of(WindowArguments a) {
            return new Windows(-a.p(), PositionsReadQuestion.places(a), a.s(), a.f());
        }

        Windows withBegin(long other) {
            return new Windows(other, places, step, width);
        }

        Windows withPlaces(long other) {
            return new Windows(begin, other, step, width);
        }

        Windows withStep(long other) {
            return new Windows(begin, places, other, width);
        }

        Windows withWidth(long other) {
            return new Windows(begin, places, step, other);
        }

        boolean[] read(int n) {
            boolean[] read = new boolean[n];
            for (long place = 0; place < places; place++) {
                mark(read, begin + place * step, width);
            }
            return read;
        }
    }

    private static void mark(boolean[] read, long begin, long width) {
        for (long position = Math.max(begin, 0); position < Math.min(begin + width, read.length); position++) {
            read[(int) position] = true;
        }
    }

    private static List<Rule<WindowArguments>> rules() {
        List<Rule<WindowArguments>> rules = new ArrayList<>();
        rules.add(rule(Misconception.EVERYTHING_IS_READ, a -> filled(a.n(), true)));
        rules.add(rule(Misconception.ANSWER_INVERTED, a -> inverted(truth(a))));
        rules.add(rule(Misconception.WINDOWS_NOT_POSITIONS, a -> filled((int) places(a), true)));
        rules.add(windows(Misconception.FORGOTTEN_STRIDE, a -> Windows.of(a).withStep(1)));
        rules.add(windows(
                Misconception.FORGOTTEN_STRIDE, a -> Windows.of(a).withStep(1).withPlaces(a.padded() - a.f() + 1)));
        rules.add(windows(Misconception.FORGOTTEN_ONE, a -> Windows.of(a).withPlaces(places(a) - 1)));
        rules.add(windows(Misconception.EXACT_FIT, a -> Windows.of(a).withPlaces(a.padded())));
        rules.add(windows(Misconception.WINDOWS_SIDE_BY_SIDE, a -> Windows.of(a).withStep(a.f())));
        rules.add(windows(Misconception.WINDOW_IS_A_POINT, a -> Windows.of(a).withWidth(1)));
        rules.add(windows(
                Misconception.WINDOW_IS_A_POINT, a -> Windows.of(a).withWidth(1).withBegin(a.f() / 2 - a.p())));
        rules.add(windows(Misconception.WINDOW_TOO_WIDE, a -> Windows.of(a).withWidth(a.f() + 1L)));
        rules.add(rule(Misconception.WINDOW_IN_THE_PADDING_LOST, PositionsReadQuestion::inside));
        rules.addAll(padding());
        return rules;
    }

    private static List<Rule<WindowArguments>> padding() {
        return List.of(
                windows(Misconception.PADDED_AXIS, a -> Windows.of(a).withBegin(0)),
                windows(Misconception.PADDED_AXIS, a -> Windows.of(a).withBegin(a.p())),
                rule(Misconception.PADDED_AXIS, a -> Windows.of(a).withBegin(0).read((int) a.padded())),
                new Rule<>(Misconception.PADDED_AXIS, PositionsReadQuestion::leavesTheArray),
                windows(
                        Misconception.PADDING_LEFT_OUT,
                        a -> Windows.of(a).withBegin(0).withPlaces(Math.floorDiv(a.n() - a.f(), a.s()) + 1)),
                windows(Misconception.PER_SIDE_OR_TOTAL, a -> Windows.of(a)
                        .withPlaces(Math.floorDiv((long) a.n() + a.p() - a.f(), a.s()) + 1)),
                windows(Misconception.PER_SIDE_OR_TOTAL, a -> Windows.of(a)
                        .withBegin(-(a.p() / 2))
                        .withPlaces(Math.floorDiv((long) a.n() + a.p() - a.f(), a.s()) + 1)));
    }

    /** Leaves out each window that is not wholly inside the input. */
    private static boolean[] inside(WindowArguments a) {
        boolean[] read = new boolean[a.n()];
        for (long place = 0; place < places(a); place++) {
            long begin = place * a.s() - a.p();
            if (begin >= 0 && begin + a.f() <= a.n()) {
                mark(read, begin, a.f());
            }
        }
        return read;
    }

    /** Tells whether an index below 0 or from n on was used where a window lies partly in the padding. */
    private static boolean leavesTheArray(WindowArguments a, Answer answer) {
        return a.p() == 0
                ? Answer.of(truth(a)).matches(answer)
                : answer instanceof Answer.Failed failed
                        && failed.failure() instanceof Failure.Threw threw
                        && threw.types().contains(IndexOutOfBoundsException.class.getName());
    }

    private static boolean[] filled(int length, boolean truth) {
        boolean[] all = new boolean[length];
        Arrays.fill(all, truth);
        return all;
    }

    private static boolean[] inverted(boolean[] truths) {
        boolean[] others = new boolean[truths.length];
        for (int i = 0; i < truths.length; i++) {
            others[i] = !truths[i];
        }
        return others;
    }

    private static Rule<WindowArguments> windows(
            Misconception misconception, Function<WindowArguments, Windows> windows) {
        return rule(misconception, a -> windows.apply(a).read(a.n()));
    }

    private static Rule<WindowArguments> rule(
            Misconception misconception, Function<WindowArguments, boolean[]> answers) {
        return Rule.of(misconception, a -> Answer.of(answers.apply(a)));
    }
}
