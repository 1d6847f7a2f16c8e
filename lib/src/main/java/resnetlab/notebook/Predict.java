package resnetlab.notebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import resnetlab.figures.Figure;

/**
 * Asks for a prediction. Without one, the question stands there and nothing else; with one, the answer is computed, shown and
 * compared, and a wrong prediction that somebody is known to believe in is called by its name.
 */
public final class Predict {

    private Predict() {}

    /**
     * Asks a question, or compares the prediction with what happens.
     *
     * @param question the question
     * @param prediction your numbers; none to see the question
     */
    public static void that(NumberQuestion question, int... prediction) {
        Show.figure(card(question, prediction));
    }

    /**
     * Answers a prediction that is no whole number: says what is wanted, and gives nothing away.
     *
     * @param question the question
     * @param prediction numbers with a fraction, or too large
     */
    public static void that(NumberQuestion question, double... prediction) {
        Show.figure(PredictionCard.again("The answer is in whole numbers."));
    }

    /**
     * Answers a prediction that is no letter: says what is wanted, and gives nothing away.
     *
     * @param question the question
     * @param prediction a number or a text
     */
    public static void that(ChoiceQuestion question, Object prediction) {
        Show.figure(PredictionCard.again(
                "This question has letters: put `Choice.A`, or the letter that you mean, in its place."));
    }

    /** Asks a question: shows it and the answers to choose from. */
    public static void that(ChoiceQuestion question) {
        Show.figure(PredictionCard.ask(question));
    }

    /**
     * Compares the prediction with what happens.
     *
     * @param question the question
     * @param prediction the letter of the answer that you choose
     */
    public static void that(ChoiceQuestion question, Choice prediction) {
        Show.figure(card(question, prediction));
    }

    static Figure card(NumberQuestion question, int... prediction) {
        if (prediction.length == 0) {
            return PredictionCard.ask(question);
        }
        List<Integer> predicted = Arrays.stream(prediction).boxed().toList();
        if (predicted.stream().anyMatch(number -> number < 0)) {
            return PredictionCard.again("The answer is a count: 0 or more.");
        }
        List<Integer> actual = question.answer().get();
        if (predicted.size() != actual.size()) {
            return PredictionCard.again(
                    "This question asks for " + count(actual.size()) + "; you gave " + count(predicted.size()) + ".");
        }
        Optional<NumberQuestion.Belief> belief = question.beliefIn(predicted);
        return answer(
                question,
                new Verdict(
                        predicted.equals(actual) ? Progress.Hit.RIGHT : Progress.Hit.WRONG,
                        words(predicted),
                        words(actual),
                        belief.map(NumberQuestion.Belief::misconception),
                        belief.map(NumberQuestion.Belief::reply).orElse("")));
    }

    static Figure card(ChoiceQuestion question, Choice prediction) {
        Optional<ChoiceQuestion.Option> chosen = question.option(prediction);
        if (chosen.isEmpty()) {
            ChoiceQuestion.Option last =
                    question.options().get(question.options().size() - 1);
            return PredictionCard.again(
                    "There is no answer " + prediction + " here; the last one is " + last.letter() + ".");
        }
        Choice actual = question.answer().get();
        return answer(
                question,
                new Verdict(
                        prediction == actual ? Progress.Hit.RIGHT : Progress.Hit.WRONG,
                        words(question, prediction),
                        words(question, actual),
                        chosen.get().misconception(),
                        chosen.get().reply()));
    }

    private static Figure answer(Question question, Verdict verdict) {
        Progress.ofThisFolder().predicted(question.id(), verdict.hit());
        return PredictionCard.answer(question, verdict);
    }

    private static String words(ChoiceQuestion question, Choice letter) {
        return letter
                + question.option(letter).map(option -> ", " + option.text()).orElse("");
    }

    private static String words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String count(int numbers) {
        return numbers == 1 ? "one number" : numbers + " numbers";
    }
}
