package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Gamma;
import resnetlab.notebook.Choice;

/** What notebook 04 claims, by pencil. */
class ShortcutQuestionsTest {

    @Test
    void answers_are_those_that_a_pencil_gives() {
        assertEquals(List.of(1, 1, 0, 1), FilterQuestions.LISTS.answer().get());
        assertEquals(Choice.B, FilterQuestions.WHY_THESE.answer().get());
        assertEquals(Choice.B, ShortcutQuestions.STAGE_TWO.answer().get());
        assertEquals(List.of(3, 4), ShortcutQuestions.HOW_MANY.answer().get());
        assertEquals(Choice.A, ShortcutQuestions.PRICE.answer().get());
        assertEquals(List.of(1, 3), AdditionQuestions.RELU.answer().get());
        assertEquals(List.of(5, 1), AdditionQuestions.ZERO.answer().get());
        assertEquals(List.of(3, 4), AdditionQuestions.NORMS.answer().get());
    }

    @Test
    void only_a_main_path_of_zero_hands_on_value_and_gradient_as_they_are() {
        List<Integer> unchanged = List.of(5, 1);
        // random weights may shut every ReLU of a path as narrow as this one, but not each time
        assertTrue(IntStream.range(0, 30)
                .mapToObj(attempt -> AdditionQuestions.valueAndGradient(Gamma.ONE))
                .anyMatch(found -> !found.equals(unchanged)));
    }

    @Test
    void picture_of_the_second_stage_is_the_error_itself() {
        String said = ShortcutQuestions.STAGE_TWO.picture().text();
        assertTrue(said.contains("64") && said.contains("256"), said);
    }

    @Test
    void projections_everywhere_cost_a_square_of_the_channels_for_each_identity() {
        // 2 of 256, 3 of 512, 5 of 1024 and 2 of 2048 channels, each with gamma and beta
        long more = square(2, 256) + square(3, 512) + square(5, 1024) + square(2, 2048);
        String said = ShortcutQuestions.PRICE.picture().text();
        assertTrue(said.contains("%,d".formatted(25_557_032 + more)), said);
    }

    private static long square(int blocks, long channels) {
        return blocks * (channels * channels + 2 * channels);
    }

    @Test
    void recall_counts_as_many_norms_as_the_question() {
        assertEquals(4, AdditionQuestions.NORMS.answer().get().get(1));
        assertTrue(ShortcutRecall.QUESTIONS.questions().stream()
                .anyMatch(item -> item.answer().contains("four batch norms")));
    }
}
