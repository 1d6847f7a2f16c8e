package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.Variant;
import resnetlab.measure.GradientMap;
import resnetlab.measure.LayerTable;
import resnetlab.measure.UnreadWork;
import resnetlab.notebook.Choice;

/** What notebook 05 claims, by pencil or by gradient, apart from the geometry that answers its questions. */
class StrideQuestionsTest {
    private static final Shape EIGHT = new Shape(2, 64, 8, 8);
    private static final Shape IMAGE = new Shape(1, 3, 224, 224);

    @Test
    void answers_are_those_that_a_pencil_gives() {
        assertEquals(List.of(9, 36, 36), StrideQuestions.THREE_WINDOWS.answer().get());
        assertEquals(List.of(8, 64), StrideQuestions.FIFTEEN.answer().get());
        assertEquals(List.of(4, 9, 1), StrideQuestions.GRADIENT.answer().get());
        assertEquals(List.of(16, 16, 16), StrideQuestions.V1.answer().get());
        assertEquals(List.of(64, 16, 64), StrideQuestions.V1_5.answer().get());
        assertEquals(List.of(0, 1, 0, 1), UnreadQuestions.POKE.answer().get());
        assertEquals(List.of(2, 4), UnreadQuestions.TWICE.answer().get());
        assertEquals(Choice.C, UnreadQuestions.UNREAD_LAYERS.answer().get());
        assertEquals(Choice.B, MovedStrideQuestions.MAIL.answer().get());
        assertEquals(Choice.D, MovedStrideQuestions.BILL.answer().get());
    }

    @ParameterizedTest
    @EnumSource(
            value = Variant.class,
            names = {"V1", "V1_5", "D"})
    void gradients_agree_with_what_the_notebook_draws(Variant variant) {
        int positions = GradientMap.of(Bottleneck.projection(variant, 16, 2).toBlock(), EIGHT)
                .readPositions();
        assertEquals(variant == Variant.V1 ? 16 : 64, positions);
    }

    @Test
    void v1_of_variants_is_the_block_of_the_paper() {
        assertEquals(Bottleneck.projectionV1(16, 2), Bottleneck.projection(Variant.V1, 16, 2));
        assertArrayEquals(
                new String[] {"pool", "conv", "norm"},
                LayerTable.of(Bottleneck.projection(Variant.D, 16, 2).toBlock().shortcut(), EIGHT).rows().stream()
                        .map(row -> row.name())
                        .toArray());
    }

    @Test
    void bill_of_resnet_50_is_the_published_one() {
        ResNet v1 = ResNet.of(Depth.RESNET_50);
        assertEquals(0.097, UnreadWork.of(v1.toBlock(), IMAGE).fraction(), 5e-4);
        assertEquals(375_717_888, UnreadWork.of(v1.toBlock(), IMAGE).unread());
        for (Variant variant : List.of(Variant.V1_5, Variant.D)) {
            assertEquals(0, UnreadWork.of(v1.with(variant).toBlock(), IMAGE).unread());
        }
    }

    @Test
    void explorer_covers_every_block_and_begins_with_v1() {
        assertTrue(StrideExplorer.start()
                .text()
                .startsWith(
                        "What a downsampling block reads: v1, stride 2, on 8 x 8 positions: Of 64 positions the main path "
                                + "reads 16, the shortcut 16, and the two together 16 (25 %)."));
    }

    @Test
    void recall_names_the_waste_that_was_measured() {
        assertTrue(StrideRecall.QUESTIONS.questions().stream()
                .anyMatch(item -> item.answer().contains("9.7 %")));
    }
}
