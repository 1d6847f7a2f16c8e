package resnetlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;

class PredictTest {

    private final AtomicInteger computed = new AtomicInteger();

    private final NumberQuestion windows = new NumberQuestion(
            "t-windows",
            "How many places has a window of width 3 on 5 pixels?",
            () -> {
                computed.incrementAndGet();
                return List.of(3);
            },
            List.of(new NumberQuestion.Belief(List.of(5), Misconception.COUNTS_PIXELS, "You counted pixels.")),
            "The window starts at 0, 1 or 2.",
            () -> new Figure("<b>picture</b>", "picture"));

    private final ChoiceQuestion choice = new ChoiceQuestion(
            "t-choice",
            "Does it fit?",
            List.of(
                    new ChoiceQuestion.Option(Choice.A, "yes", Optional.of(Misconception.EXACT_FIT), "It need not."),
                    new ChoiceQuestion.Option(Choice.B, "no", Optional.empty(), "")),
            () -> Choice.B,
            "Half a step is no step.",
            () -> new Figure("<b>picture</b>", "picture"));

    @Test
    void a_question_without_a_prediction_computes_and_shows_nothing() {
        Figure asked = Predict.card(windows);

        assertEquals("Your prediction first: How many places has a window of width 3 on 5 pixels?", asked.text());
        assertFalse(asked.html().contains("picture"));
        assertEquals(0, computed.get());
    }

    @Test
    void a_right_prediction_shows_the_picture() {
        Figure answered = Predict.card(windows, 3);

        assertTrue(answered.text().startsWith("As you predicted: 3."), answered.text());
        assertTrue(answered.html().contains("<b>picture</b>"));
    }

    @Test
    void a_known_belief_is_called_by_its_name() {
        Figure answered = Predict.card(windows, 5);

        assertTrue(answered.text().startsWith("You predicted 5 (Pixels, not windows); it is 3."), answered.text());
        assertTrue(answered.html().contains("You counted pixels."));
    }

    @Test
    void an_unknown_wrong_answer_names_nobody() {
        assertTrue(Predict.card(windows, 4).text().startsWith("You predicted 4; it is 3."));
    }

    @Test
    void too_many_numbers_are_sent_back() {
        assertEquals(
                "One more try: This question asks for one number; you gave 2 numbers.",
                Predict.card(windows, 1, 2).text());
    }

    @Test
    void a_negative_count_is_sent_back_and_gives_nothing_away() {
        assertEquals(
                "One more try: The answer is a count: 0 or more.",
                Predict.card(windows, -3).text());
        assertEquals(0, computed.get());
    }

    @Test
    void a_choice_is_compared_and_its_belief_named() {
        assertTrue(Predict.card(choice, Choice.A).text().startsWith("You predicted A, yes (Exact fit); it is B, no."));
        assertTrue(Predict.card(choice, Choice.B).text().startsWith("As you predicted: B, no."));
    }

    @Test
    void a_letter_that_is_not_there_is_sent_back() {
        assertEquals(
                "One more try: There is no answer D here; the last one is B.",
                Predict.card(choice, Choice.D).text());
    }
}
