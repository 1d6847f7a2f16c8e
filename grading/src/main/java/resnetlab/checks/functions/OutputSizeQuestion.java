package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Invocation;
import resnetlab.learner.Value;

/** The right output size and the wrong ones; none of them uses the kit's own geometry. */
final class OutputSizeQuestion {

    private OutputSizeQuestion() {}

    static Question<WindowArguments> question() {
        return new Question<>(OutputSizeQuestion::call, OutputSizeQuestion::truth, rules());
    }

    private static Invocation call(WindowArguments a) {
        return Invocation.of(
                Exercise.OUTPUT_SIZE.method(),
                new Value.OfInt(a.n()),
                new Value.OfInt(a.f()),
                new Value.OfInt(a.p()),
                new Value.OfInt(a.s()));
    }

    /** Counts how many strides fit after the first window. */
    private static Answer truth(WindowArguments a) {
        return a.isValid() ? Answer.of(Math.floorDiv(a.padded() - a.f(), a.s()) + 1L) : new Answer.Refused();
    }

    private static List<Rule<WindowArguments>> rules() {
        List<Rule<WindowArguments>> rules = new ArrayList<>();
        rules.add(wrong(Misconception.ROUNDED_UP, a -> Math.floorDiv(steps(a) + a.s() - 1, a.s()) + 1));
        rules.add(wrong(Misconception.ROUNDED_UP, a -> Math.round((double) steps(a) / a.s()) + 1));
        rules.add(Rule.of(
                Misconception.EXACT_FIT, a -> a.isValid() && steps(a) % a.s() != 0 ? new Answer.Refused() : truth(a)));
        rules.add(wrong(Misconception.PER_SIDE_OR_TOTAL, a -> Math.floorDiv((long) a.n() + a.p() - a.f(), a.s()) + 1));
        rules.add(wrong(Misconception.PADDING_LEFT_OUT, a -> Math.floorDiv((long) a.n() - a.f(), a.s()) + 1));
        rules.add(Rule.of(Misconception.PADDING_LEFT_OUT, a -> a.f() > a.n() ? new Answer.Refused() : truth(a)));
        rules.add(wrong(Misconception.FORGOTTEN_ONE, a -> steps(a) / a.s()));
        rules.add(wrong(Misconception.FORGOTTEN_ONE, a -> (steps(a) + 1) / a.s()));
        rules.add(wrong(Misconception.FORGOTTEN_STRIDE, a -> steps(a) + 1));
        rules.add(wrong(Misconception.COUNTS_PIXELS, WindowArguments::n));
        rules.add(wrong(Misconception.COUNTS_PIXELS, WindowArguments::padded));
        rules.add(wrong(Misconception.SAME_KEEPS_SIZE, a -> Math.floorDiv((long) a.n() + a.s() - 1, a.s())));
        rules.add(wrong(Misconception.FLOAT_ARITHMETIC, a -> (int) Math.floor((float) steps(a) / (float) a.s()) + 1));
        rules.add(new Rule<>(Misconception.TINY_INPUT, OutputSizeQuestion::acceptsTinyInput));
        rules.add(unguarded(a -> a.n() < 1));
        rules.add(unguarded(a -> a.f() < 1));
        rules.add(unguarded(a -> a.p() < 0));
        rules.add(unguarded(a -> a.s() < 1));
        return rules;
    }

    /** The pixels over which the window can still move. */
    private static long steps(WindowArguments a) {
        return a.padded() - a.f();
    }

    private static Rule<WindowArguments> wrong(Misconception misconception, ToLongFunction<WindowArguments> formula) {
        return Rule.of(misconception, a -> a.isValid() ? Answer.of(formula.applyAsLong(a)) : new Answer.Refused());
    }

    private static boolean acceptsTinyInput(WindowArguments a, Answer answer) {
        return isTiny(a) ? !(answer instanceof Answer.Refused) : truth(a).equals(answer);
    }

    private static boolean isTiny(WindowArguments a) {
        return a.n() >= 1 && a.p() >= 0 && a.s() >= 1 && a.f() > a.padded();
    }

    private static Rule<WindowArguments> unguarded(Predicate<WindowArguments> invalid) {
        return new Rule<>(
                Misconception.ANY_NUMBER_WILL_DO,
                (a, answer) -> invalid.test(a) ? !(answer instanceof Answer.Refused) : truth(a).equals(answer));
    }
}
