package resnetlab.notebook;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;

/**
 * A question with two to four answers to choose from.
 *
 * @param id the name under which progress is kept
 * @param prompt the question
 * @param options the answers, in the order in which they are read
 * @param answer finds the right one by experiment
 * @param explanation why the answer is what it is
 * @param pictureOfAnswer draws what happens
 */
public record ChoiceQuestion(
        String id,
        String prompt,
        List<Option> options,
        Supplier<Choice> answer,
        String explanation,
        Supplier<Figure> pictureOfAnswer)
        implements Question {

    public ChoiceQuestion {
        options = List.copyOf(options);
    }

    /**
     * An answer to choose.
     *
     * @param letter the letter that stands for it
     * @param text what it says; backquotes set code
     * @param misconception the belief behind it when it is wrong, empty for the right answer
     * @param reply what to say to somebody who chose it
     */
    public record Option(Choice letter, String text, Optional<Misconception> misconception, String reply) {

        /** Returns the right answer. */
        public static Option right(Choice letter, String text) {
            return new Option(letter, text, Optional.empty(), "");
        }

        /** Returns a wrong answer with the belief behind it and what to say to somebody who chose it. */
        public static Option wrong(Choice letter, String text, Misconception belief, String reply) {
            return new Option(letter, text, Optional.of(belief), reply);
        }
    }

    /** Finds the answer that a letter stands for; not every question has four. */
    Optional<Option> option(Choice letter) {
        return options.stream().filter(option -> option.letter() == letter).findFirst();
    }

    @Override
    public Figure picture() {
        return pictureOfAnswer.get();
    }
}
