package resnetlab.checks.functions;

import java.util.List;
import java.util.function.Predicate;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Invocation;
import resnetlab.learner.Value;

/** When a shortcut needs a projection, right and wrong. */
final class NeedsProjectionQuestion {

    private NeedsProjectionQuestion() {}

    static Question<ProjectionArguments> question() {
        return new Question<>(NeedsProjectionQuestion::call, a -> Answer.of(truth(a)), rules());
    }

    private static Invocation call(ProjectionArguments a) {
        return Invocation.of(
                Exercise.NEEDS_PROJECTION.method(),
                new Value.OfInt(a.inChannels()),
                new Value.OfInt(a.outChannels()),
                new Value.OfInt(a.stride()));
    }

    private static boolean truth(ProjectionArguments a) {
        return !(a.keepsChannels() && a.stride() == 1);
    }

    /** One check has few cases, and many rules agree on them: of two that explain them equally, the first is named. */
    private static List<Rule<ProjectionArguments>> rules() {
        return List.of(
                rule(Misconception.PROJECTION_IFF_STRIDE, a -> a.stride() != 1),
                rule(Misconception.PROJECTION_IFF_CHANNELS, a -> !a.keepsChannels()),
                rule(Misconception.PROJECTION_NEEDS_BOTH, a -> !a.keepsChannels() && a.stride() != 1),
                rule(Misconception.PROJECTION_ALWAYS, a -> true),
                rule(Misconception.PROJECTION_NEVER, a -> false),
                rule(Misconception.ANSWER_INVERTED, a -> !truth(a)),
                rule(Misconception.PROJECTION_WHEN_GROWING, a -> a.outChannels() > a.inChannels() || a.stride() != 1),
                rule(Misconception.PROJECTION_WHEN_GROWING, a -> a.outChannels() > a.inChannels()),
                rule(Misconception.PROJECTION_BY_RATIO, a -> a.inChannels() * a.stride() != a.outChannels()),
                rule(Misconception.PROJECTION_OF_THE_COURSE, a -> !a.keepsChannels() || a.stride() == 2),
                rule(
                        Misconception.PROJECTION_OF_THE_COURSE,
                        a -> a.outChannels() == 4 * a.inChannels() || a.stride() == 2),
                rule(
                        Misconception.PROJECTION_OF_THE_COURSE,
                        a -> a.outChannels() == 2 * a.inChannels() || a.stride() == 2));
    }

    private static Rule<ProjectionArguments> rule(
            Misconception misconception, Predicate<ProjectionArguments> projects) {
        return Rule.of(misconception, a -> Answer.of(projects.test(a)));
    }
}
