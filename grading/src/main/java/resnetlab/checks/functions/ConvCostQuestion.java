package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Invocation;
import resnetlab.learner.Value;

/** What a convolution costs, right and wrong. */
final class ConvCostQuestion {

    private ConvCostQuestion() {}

    static Question<ConvCostArguments> question() {
        List<Rule<ConvCostArguments>> rules = new ArrayList<>();
        rules.addAll(wrongWeights());
        rules.addAll(wrongPlaces());
        rules.addAll(wrongNumbers());
        return new Question<>(ConvCostQuestion::call, a -> cost(weights(a), places(a)), rules);
    }

    private static Invocation call(ConvCostArguments a) {
        return Invocation.of(
                Exercise.CONV_COST.method(),
                new Value.OfInt(a.inChannels()),
                new Value.OfInt(a.filters()),
                new Value.OfInt(a.f()),
                new Value.OfInt(a.n()),
                new Value.OfInt(a.p()),
                new Value.OfInt(a.s()));
    }

    private static Answer cost(long weights, long places) {
        return Answer.of(weights, weights * places);
    }

    private static long weights(ConvCostArguments a) {
        return (long) a.inChannels() * a.filters() * a.f() * a.f();
    }

    private static long places(ConvCostArguments a) {
        return square(side(a));
    }

    private static long square(long side) {
        return side * side;
    }

    /** The pixels over which the window can still move on one axis. */
    private static long room(ConvCostArguments a) {
        return a.n() + 2L * a.p() - a.f();
    }

    /** The window's places on one axis. */
    private static long side(ConvCostArguments a) {
        return room(a) / a.s() + 1;
    }

    private static List<Rule<ConvCostArguments>> wrongWeights() {
        return List.of(
                weights(Misconception.BIAS_COUNTED, a -> weights(a) + a.filters()),
                rule(Misconception.BIAS_COUNTED, a -> Answer.of(weights(a) + a.filters(), weights(a) * places(a))),
                weights(Misconception.CHANNELS_NOT_COUNTED, a -> weights(a) / a.inChannels()),
                rule(
                        Misconception.CHANNELS_NOT_COUNTED,
                        a -> Answer.of(weights(a), weights(a) / a.inChannels() * places(a))),
                weights(Misconception.FILTERS_NOT_COUNTED, a -> weights(a) / a.filters()),
                rule(
                        Misconception.FILTERS_NOT_COUNTED,
                        a -> Answer.of(weights(a), weights(a) / a.filters() * places(a))),
                weights(Misconception.CHANNELS_ADDED, a -> (long) (a.inChannels() + a.filters()) * a.f() * a.f()),
                weights(Misconception.WINDOW_ON_ONE_AXIS, a -> weights(a) / a.f()),
                weights(Misconception.WINDOW_ON_ONE_AXIS, a -> weights(a) / a.f() * 2));
    }

    private static List<Rule<ConvCostArguments>> wrongPlaces() {
        return List.of(
                places(Misconception.PLACES_ON_ONE_AXIS, ConvCostQuestion::side),
                places(Misconception.PLACES_ON_ONE_AXIS, a -> 2 * side(a)),
                places(Misconception.COUNTS_PIXELS, a -> square(a.n())),
                places(Misconception.COUNTS_PIXELS, a -> square(a.n() + 2L * a.p())),
                places(Misconception.PADDING_LEFT_OUT, a -> square(Math.floorDiv(a.n() - a.f(), a.s()) + 1)),
                places(
                        Misconception.PER_SIDE_OR_TOTAL,
                        a -> square(Math.floorDiv((long) a.n() + a.p() - a.f(), a.s()) + 1)),
                places(Misconception.FORGOTTEN_STRIDE, a -> square(room(a) + 1)),
                places(Misconception.FORGOTTEN_STRIDE, a -> (room(a) + 1) * side(a)),
                places(Misconception.FORGOTTEN_ONE, a -> square(room(a) / a.s())),
                places(Misconception.ROUNDED_UP, a -> square((room(a) + a.s() - 1) / a.s() + 1)),
                places(Misconception.SAME_KEEPS_SIZE, a -> square((a.n() + a.s() - 1) / a.s())),
                rule(Misconception.PADDING_IS_FREE, a -> Answer.of(weights(a), withoutPadding(a))));
    }

    /** Counts only the products with pixels of the image. */
    private static long withoutPadding(ConvCostArguments a) {
        long onOneAxis = 0;
        for (long place = 0; place < side(a); place++) {
            long begin = place * a.s() - a.p();
            onOneAxis += Math.max(Math.min(begin + a.f(), a.n()) - Math.max(begin, 0), 0);
        }
        return (long) a.inChannels() * a.filters() * onOneAxis * onOneAxis;
    }

    private static List<Rule<ConvCostArguments>> wrongNumbers() {
        return List.of(
                rule(Misconception.ORDER_EXCHANGED, a -> Answer.of(weights(a) * places(a), weights(a))),
                rule(Misconception.MULTIPLY_ADD_IS_TWO, a -> Answer.of(weights(a), 2 * weights(a) * places(a))),
                rule(Misconception.MULTIPLY_ADD_IS_TWO, a -> Answer.of(weights(a), (2 * weights(a) - 1) * places(a))),
                rule(Misconception.INT_OVERFLOW, a -> Answer.of(inInt(weights(a)), inInt(weights(a) * places(a)))),
                rule(Misconception.INT_OVERFLOW, a -> Answer.of(weights(a), inInt(weights(a) * places(a)))),
                rule(Misconception.INT_OVERFLOW, a -> cost(inInt(weights(a)), places(a))),
                rule(Misconception.INT_OVERFLOW, a -> cost(weights(a), inInt(places(a)))),
                rule(Misconception.INT_OVERFLOW, a -> cost(inInt(weights(a)), inInt(places(a)))),
                rule(Misconception.FLOAT_ARITHMETIC, a -> Answer.of((long) (float) weights(a), inFloats(a))),
                rule(Misconception.FLOAT_ARITHMETIC, a -> Answer.of(weights(a), inFloats(a))));
    }

    /** What an int keeps of a number. */
    private static long inInt(long number) {
        int kept = (int) number;
        return kept;
    }

    private static long inFloats(ConvCostArguments a) {
        return (long) ((float) weights(a) * (float) places(a));
    }

    /** A rule that counts the weights wrong and multiplies them by the right number of places. */
    private static Rule<ConvCostArguments> weights(
            Misconception misconception, ToLongFunction<ConvCostArguments> weights) {
        return rule(misconception, a -> cost(weights.applyAsLong(a), places(a)));
    }

    /** A rule that counts the places wrong. */
    private static Rule<ConvCostArguments> places(
            Misconception misconception, ToLongFunction<ConvCostArguments> places) {
        return rule(misconception, a -> cost(weights(a), places.applyAsLong(a)));
    }

    private static Rule<ConvCostArguments> rule(
            Misconception misconception, Function<ConvCostArguments, Answer> answers) {
        return Rule.of(misconception, answers);
    }
}
