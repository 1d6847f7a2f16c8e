package resnetlab.checks.functions;

import java.util.function.BiPredicate;
import java.util.function.Function;
import resnetlab.exercise.Misconception;

/**
 * A rule that learners use in place of the right one.
 *
 * @param misconception the belief behind it
 * @param gives tells whether an answer to these arguments is the rule's answer
 * @param <A> the arguments of the exercise's method
 */
record Rule<A>(Misconception misconception, BiPredicate<A, Answer> gives) {

    /** Makes a rule that gives one answer to each call. */
    static <A> Rule<A> of(Misconception misconception, Function<A, Answer> answers) {
        return new Rule<>(
                misconception, (arguments, answer) -> answers.apply(arguments).matches(answer));
    }
}
