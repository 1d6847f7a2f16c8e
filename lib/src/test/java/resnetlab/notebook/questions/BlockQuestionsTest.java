package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.figures.Figure;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;

/** Notebooks 02 and 03: their answers, and the numbers that their texts name. */
class BlockQuestionsTest {

    @Test
    void answers_of_notebook_02_are_those_that_a_pencil_gives() {
        assertEquals(List.of(4, 1), OneByOneQuestions.LIT.answer().get());
        assertEquals(List.of(6, 9), OneByOneQuestions.PIXEL.answer().get());
        assertEquals(List.of(128, 4), KnobQuestions.STRIDE.answer().get());
        assertEquals(List.of(64, 8), KnobQuestions.POOL.answer().get());
        assertEquals(List.of(4, 0), KnobQuestions.SAME.answer().get());
        assertEquals(List.of(4, 16), OneByOneQuestions.CONNECTIONS.answer().get());
        assertEquals(List.of(12, 300), CostQuestions.COST.answer().get());
        assertEquals(Choice.B, CostQuestions.SQUEEZE.answer().get());
    }

    @Test
    void answers_of_notebook_03_are_those_that_a_pencil_gives() {
        assertEquals(List.of(590), SqueezeQuestions.PRICE.answer().get());
        assertEquals(Choice.B, SqueezeQuestions.CHEAPER.answer().get());
        assertEquals(Choice.C, SqueezeQuestions.BEST.answer().get());
        assertEquals(List.of(4), SqueezeQuestions.LOST.answer().get());
        assertEquals(List.of(1), BottleneckQuestions.STAGES.answer().get());
        assertEquals(List.of(2), BottleneckQuestions.RELUS.answer().get());
        assertEquals(Choice.A, BottleneckQuestions.INVERTED.answer().get());
        assertEquals(Choice.B, TrainingQuestions.NOTICED.answer().get());
        assertEquals(Choice.B, TrainingQuestions.MATES.answer().get());
        assertEquals(List.of(130), TrainingQuestions.LEFT_BEHIND.answer().get());
        assertEquals(Choice.A, TrainingQuestions.BIAS.answer().get());
    }

    @Test
    void choices_name_the_numbers_that_a_pencil_gives() {
        // 25 x 192 x 32 x 784 = 120,422,400; 192 x 16 x 784 = 2,408,448; 25 x 16 x 32 x 784 = 10,035,200
        assertTrue(CostQuestions.SQUEEZE.prompt().contains("120 million"));
        assertEquals("12 million", text(CostQuestions.SQUEEZE, Choice.B));
        assertTrue(text(CostQuestions.SQUEEZE, Choice.A).startsWith("123 million"));
        assertTrue(text(CostQuestions.SQUEEZE, Choice.C).startsWith("10 million"));
        // 1,179,648 / 69,632 = 16.94; 1,179,648 / 36,864 = 32
        assertEquals("17 times", text(SqueezeQuestions.CHEAPER, Choice.B));
        assertEquals("32 times", text(SqueezeQuestions.CHEAPER, Choice.C));
    }

    private static String text(ChoiceQuestion question, Choice letter) {
        return question.options().stream()
                .filter(option -> option.letter() == letter)
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void the_explorer_counts_what_the_layer_table_counts() {
        LayerTable table = LayerTable.of(BlockShapes.bottleneck(), BlockShapes.BOTTLENECK_INPUT);
        long convolutions = table.row("conv1").trainable()
                + table.row("conv2").trainable()
                + table.row("conv3").trainable();
        assertEquals(69_632, convolutions);
        assertEquals(convolutions, SqueezeExplorer.weights(4, 3));
        assertTrue(SqueezeExplorer.start().text().contains("131,072 weights, the 3x3 holds 589,824: 720,896 in all"));
    }

    @Test
    void the_inverted_block_is_wide_inside_and_its_3x3_is_depthwise() {
        LayerTable table = LayerTable.of(BlockShapes.inverted(), BlockShapes.INVERTED_INPUT);
        assertEquals(new Shape(1, 144, 56, 56), table.row("conv2").output());
        assertEquals(1_296, table.row("conv2").trainable());
        assertEquals(new Shape(1, 24, 56, 56), table.row("norm3").output());
    }

    @Test
    void a_cost_picture_says_the_channels_and_the_sum() {
        Figure picture = CostPicture.weights("B", BlockShapes.bottleneck(), BlockShapes.BOTTLENECK_INPUT);
        assertEquals("B: From 256 channels to 64 to 64 to 256: 69,632 weights in all.", picture.text());
        assertTrue(CostPicture.multiplyAdds("M", BlockShapes.bottleneck(), BlockShapes.BOTTLENECK_INPUT)
                .text()
                .endsWith("218,365,952 multiply-adds in all."));
    }

    @Test
    void recall_answers_name_the_numbers_that_a_pencil_gives() {
        String shortcut = OneByOneRecall.QUESTIONS.questions().get(4).answer();
        assertEquals("131,072 weights, each used at 28 x 28 positions: 102,760,448 multiply-adds.", shortcut);
        String three = BottleneckRecall.QUESTIONS.questions().get(1).answer();
        assertEquals("16,384, 36,864 and 16,384.", three);
    }
}
