package resnetlab.notebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;

/**
 * A question whose answer is one or more whole numbers.
 *
 * @param id the name under which progress is kept
 * @param prompt the question
 * @param answer computes the right numbers
 * @param beliefs the wrong answers that are somebody's belief
 * @param explanation why the answer is what it is
 * @param pictureOfAnswer draws what happens
 */
public record NumberQuestion(
        String id,
        String prompt,
        Supplier<List<Integer>> answer,
        List<Belief> beliefs,
        String explanation,
        Supplier<Figure> pictureOfAnswer)
        implements Question {

    public NumberQuestion {
        beliefs = List.copyOf(beliefs);
    }

    /**
     * A wrong answer and the belief behind it.
     *
     * @param numbers the numbers that somebody with this belief predicts
     * @param misconception the belief
     * @param reply what to say to it; backquotes set code
     */
    public record Belief(List<Integer> numbers, Misconception misconception, String reply) {

        public Belief {
            numbers = List.copyOf(numbers);
        }
    }

    /** Finds the belief that predicts these numbers. */
    Optional<Belief> beliefIn(List<Integer> numbers) {
        return beliefs.stream()
                .filter(belief -> belief.numbers().equals(numbers))
                .findFirst();
    }

    @Override
    public Figure picture() {
        return pictureOfAnswer.get();
    }
}
