package resnetlab.checks.functions;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Words;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;

/**
 * An exercise that asks for a method of numbers: how to call it, what is right, and what learners write instead.
 *
 * @param call writes the call of the learner's method
 * @param truth the right answer
 * @param rules the wrong ones
 * @param <A> the arguments, a record whose {@code toString} a learner can read
 */
record Question<A>(Function<A, Invocation> call, Function<A, Answer> truth, List<Rule<A>> rules) {

    /** One call and what came back. */
    private record Reply<A>(A arguments, Answer right, Answer given) {
        boolean isWrong() {
            return !right.matches(given);
        }
    }

    /** Demands the right answer for all arguments; shows the first that is wrong. */
    void demand(LearnerCode code, List<A> all) {
        List<Reply<A>> replies = all.stream()
                .map(arguments ->
                        new Reply<>(arguments, truth.apply(arguments), Answer.ask(code, call.apply(arguments))))
                .toList();
        Optional<Reply<A>> first = replies.stream().filter(Reply::isWrong).findFirst();
        if (first.isPresent()) {
            throw failure(first.get(), named(replies, first.get()));
        }
    }

    private CheckFailed failure(Reply<A> reply, Optional<Misconception> misconception) {
        String called = call.apply(reply.arguments()).method() + reply.arguments();
        String right = reply.right().text();
        if (reply.given() instanceof Answer.Failed failed) {
            String message = called + " should give " + right + ". " + Words.of(failed.failure());
            return CheckFailed.noAnswer(message, right, failed.failure(), misconception);
        }
        String given = reply.given().text();
        String verb = reply.given() instanceof Answer.Refused ? " threw " : " gave ";
        String expected = reply.right() instanceof Answer.Refused ? "expected " : "the right answer is ";
        String difference = reply.right()
                .difference(reply.given())
                .map(words -> " " + words)
                .orElse("");
        String message = called + verb + given + "; " + expected + right + "." + difference;
        return CheckFailed.wrong(message, right, given, misconception);
    }

    /** Names the rule that gives what the learner gave, wherever the rule is wrong; of several the one that errs most. */
    private Optional<Misconception> named(List<Reply<A>> replies, Reply<A> shown) {
        Optional<Misconception> best = Optional.empty();
        long most = 0;
        for (Rule<A> rule : rules) {
            long errs = replies.stream().filter(reply -> errs(rule, reply)).count();
            boolean explains = replies.stream()
                    .filter(reply -> errs(rule, reply))
                    .allMatch(reply -> rule.gives().test(reply.arguments(), reply.given()));
            if (errs > most && explains && errs(rule, shown)) {
                most = errs;
                best = Optional.of(rule.misconception());
            }
        }
        return best;
    }

    private boolean errs(Rule<A> rule, Reply<A> reply) {
        return !rule.gives().test(reply.arguments(), reply.right());
    }
}
