package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.StridePlacement;
import resnetlab.measure.BatchNormMode;

/** Notebook 08: its answers, and the numbers that its texts name. */
class AssignmentQuestionsTest {

    @Test
    void answers_are_those_that_a_pencil_gives() {
        // 3, 4 x 9 x 3, 4 x 108, and the shortcut: 1 as it is, 3 through a 1x1 over 3 channels
        assertEquals(List.of(433, 289, 193), AssignmentQuestions.PENCIL.answer().get());
        assertEquals(
                List.of(435, 291, 195),
                AssignmentQuestions.PENCIL_STRIDED.answer().get());
        assertEquals(
                List.of(1, 1, 1),
                AssignmentQuestions.PENCIL_IN_TRAINING.answer().get());
        assertEquals(
                List.of(1 + 16 * 3 + 4),
                AssignmentQuestions.CONVOLUTIONS.answer().get());
    }

    @Test
    void an_output_of_one_or_two_rows_has_no_middle() {
        for (int size = 1; size <= 2; size++) {
            Shape shape = new Shape(1, 3, size, size);
            Bottleneck block = new Bottleneck(4, 3, 1, StridePlacement.FIRST_1X1, new Shortcut.Identity());
            String said = Pencil.picture(block.toBlock(), shape, BatchNormMode.INFERENCE)
                    .text();
            assertTrue(
                    said.contains("No pixel is in the middle. The upper left corner is " + (size == 1 ? 49 : 193)),
                    said);
        }
    }

    @Test
    void recall_names_the_numbers_of_keras() {
        List<String> answers = AssignmentRecall.QUESTIONS.questions().stream()
                .map(item -> item.answer())
                .toList();
        assertTrue(
                answers.get(answers.size() - 1).startsWith("23,600,006, of which stage 5 holds 14,"),
                answers::toString);
    }
}
