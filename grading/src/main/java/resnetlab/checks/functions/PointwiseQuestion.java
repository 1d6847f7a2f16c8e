package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Comparison;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.reference.Convolution;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Kernel;
import resnetlab.checks.reference.Mode;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.CallResult;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Tensor;
import resnetlab.learner.Value;

/** A 1x1 convolution, right and wrong. */
final class PointwiseQuestion {

    private static final int NEIGHBOURS = 3;

    private PointwiseQuestion() {}

    static Question<PointwiseArguments> question() {
        return new Question<>(PointwiseQuestion::call, a -> Answer.of(truth(a)), rules());
    }

    private static Invocation call(PointwiseArguments a) {
        return Invocation.of(Exercise.POINTWISE.method(), new Value.OfTensor(a.x()), new Value.OfTensor(a.w()));
    }

    private static Grid truth(PointwiseArguments a) {
        return convolve(a, 1);
    }

    /** Convolves with windows of size f that hold a channel's weight at every place. */
    private static Grid convolve(PointwiseArguments a, int f) {
        Grid x = Grids.of(a.x());
        Grid weights = Grid.zeros(a.filters(), x.c(), f, f);
        for (int i = 0; i < weights.data().length; i++) {
            weights.data()[i] = a.w().data()[i / (f * f)];
        }
        return new Convolution(Kernel.of(weights), 1, (f - 1) / 2)
                .forward(x, Mode.INFERENCE)
                .output();
    }

    /** Demands that a call leaves its arguments as they were. */
    static void demandUnchanged(LearnerCode code, PointwiseArguments a) {
        CallResult result = code.call(call(a));
        List<Tensor> before = List.of(a.x(), a.w());
        for (int i = 0; i < before.size(); i++) {
            String name = i == 0 ? "x" : "w";
            Optional<Tensor> after = result.arraysAfter().get(i);
            Optional<String> change = after.isEmpty()
                    ? Optional.of(name + " is closed and can no longer be read.")
                    : changed(name, before.get(i), after.get());
            if (change.isPresent()) {
                throw CheckFailed.wrong(
                        Exercise.POINTWISE.method() + a + ": after the call " + change.get(),
                        name + " as it was",
                        name + " changed",
                        Optional.of(Misconception.INPUT_MODIFIED));
            }
        }
    }

    private static Optional<String> changed(String name, Tensor before, Tensor after) {
        return Comparison.values(Grids.doubles(before), after).map(difference -> difference.words(name));
    }

    /** What an output value is made of. */
    private interface Formula {
        double at(Grid x, int sample, int filter, int[] place);
    }

    private static Grid make(PointwiseArguments a, Formula formula) {
        Grid x = Grids.of(a.x());
        Grid y = Grid.zeros(x.n(), a.filters(), x.h(), x.w());
        for (int i = 0; i < y.data().length; i++) {
            int[] place = {i / x.w() % x.h(), i % x.w()};
            int filter = i / (x.w() * x.h()) % a.filters();
            y.data()[i] = formula.at(x, i / (x.w() * x.h() * a.filters()), filter, place);
        }
        return y;
    }

    private static double sum(Grid x, int sample, int[] place, Function<Integer, Double> weight) {
        double sum = 0;
        for (int channel = 0; channel < x.c(); channel++) {
            sum += weight.apply(channel) * x.at(sample, channel, place[0], place[1]);
        }
        return sum;
    }

    private static List<Rule<PointwiseArguments>> rules() {
        List<Rule<PointwiseArguments>> rules = new ArrayList<>();
        rules.add(
                rule(Misconception.CHANNELS_AVERAGED, a -> map(a, v -> v / a.x().shape()[1])));
        rules.add(rule(Misconception.RELU_INSIDE, a -> map(a, v -> Math.max(v, 0))));
        rules.add(rule(Misconception.WHOLE_NUMBERS, a -> map(a, v -> (int) v)));
        rules.add(rule(Misconception.WHOLE_NUMBERS, PointwiseQuestion::inWholeSteps));
        rules.add(rule(Misconception.ONE_BY_ONE_LOOKS_AROUND, a -> convolve(a, NEIGHBOURS)));
        rules.add(rule(Misconception.ONE_BY_ONE_LOOKS_AROUND, a -> convolve(a, NEIGHBOURS)
                .map(v -> v / (NEIGHBOURS * NEIGHBOURS))));
        rules.add(rule(
                Misconception.WEIGHTS_LEFT_OUT, a -> make(a, (x, n, f, place) -> sum(x, n, place, channel -> 1.0))));
        rules.add(rule(
                Misconception.WEIGHTS_TRANSPOSED,
                a -> make(
                        a,
                        (x, n, f, place) ->
                                sum(x, n, place, channel -> (double) a.w().data()[channel * a.filters() + f]))));
        rules.add(rule(Misconception.ONE_CHANNEL_ONLY, a -> oneChannel(a, a.x().shape()[1] - 1)));
        rules.add(rule(Misconception.ONE_CHANNEL_ONLY, a -> oneChannel(a, 0)));
        rules.add(rule(Misconception.CHANNELS_APART, PointwiseQuestion::apart));
        rules.add(rule(
                Misconception.ONE_IMAGE_ONLY, a -> make(a, (x, n, f, place) -> sum(x, 0, place, c -> a.weight(f, c)))));
        rules.add(rule(
                Misconception.ONE_IMAGE_ONLY,
                a -> make(a, (x, n, f, place) -> n == 0 ? sum(x, 0, place, c -> a.weight(f, c)) : 0)));
        rules.addAll(PointwiseLayouts.rules(PointwiseQuestion::truth));
        return rules;
    }

    private static Grid map(PointwiseArguments a, DoubleUnaryOperator function) {
        return truth(a).map(function);
    }

    /** What {@code int sum += x * w} comes to: each step drops the digits behind the point. */
    private static Grid inWholeSteps(PointwiseArguments a) {
        return make(a, (x, n, f, place) -> {
            int sum = 0;
            for (int channel = 0; channel < x.c(); channel++) {
                sum = (int) (sum + a.weight(f, channel) * x.at(n, channel, place[0], place[1]));
            }
            return sum;
        });
    }

    private static Grid oneChannel(PointwiseArguments a, long channel) {
        return make(a, (x, n, f, place) -> a.weight(f, (int) channel) * x.at(n, (int) channel, place[0], place[1]));
    }

    /** Lets a filter read only the channel of its own number. */
    private static Grid apart(PointwiseArguments a) {
        return make(a, (x, n, f, place) -> {
            int channel = f % x.c();
            return a.weight(f, channel) * x.at(n, channel, place[0], place[1]);
        });
    }

    static Rule<PointwiseArguments> rule(Misconception misconception, Function<PointwiseArguments, Grid> answers) {
        return Rule.of(misconception, a -> Answer.of(answers.apply(a)));
    }
}
