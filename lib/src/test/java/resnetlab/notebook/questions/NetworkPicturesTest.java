package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.training.dataset.Dataset.Usage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.Variant;
import resnetlab.data.HandSign;
import resnetlab.data.HandSigns;
import resnetlab.figures.Figure;
import resnetlab.measure.Training;

class NetworkPicturesTest {

    @Test
    void roads_have_the_sizes_of_the_paper_and_of_the_course() {
        assertEquals(
                "The road of 64 x 64 pixels: Height and width: 64, 32, 15, 15, 8, 4, 2. "
                        + "Channels: 3, 64, 64, 256, 512, 1024, 2048.",
                NetworkPictures.road(ResNet.course().toBlock(), 64).text());
        assertTrue(NetworkPictures.road(ResNet.of(Depth.RESNET_50).toBlock(), 224)
                .text()
                .contains("224, 112, 56, 56, 28, 14, 7."));
    }

    @Test
    void fields_at_the_end_differ_by_what_three_strides_spread() {
        long v1 = NetworkPictures.lastField(Variant.V1).size();
        long v15 = NetworkPictures.lastField(Variant.V1_5).size();
        assertEquals(483, v1);
        assertEquals(427, v15);
        assertEquals(2 * 4 + 2 * 8 + 2 * 16, v1 - v15);
    }

    @Test
    void explorer_of_fields_begins_behind_the_first_stage() {
        Figure explorer = NetworkPictures.fields();
        assertTrue(
                explorer.text()
                        .startsWith("How far an output sees: Behind block 3 of stage 2: One output sees 35 x 35"),
                explorer.text());
        assertTrue(explorer.html().length() < 100_000, explorer.html().length() + " characters");
    }

    @Test
    void mistakes_are_shown_and_right_answers_counted() {
        HandSigns signs = HandSigns.builder()
                .optUsage(Usage.TEST)
                .optImages(12)
                .setSampling(6, false)
                .build();
        List<Integer> found =
                new ArrayList<>(signs.signs().stream().map(HandSign::fingers).toList());
        found.set(3, 5);
        String text = NetworkPictures.mistakes(signs, found).text();
        assertTrue(text.contains("11 of 12 are right, on the diagonal."), text);
        assertTrue(text.endsWith("Mistakes: shows 3, taken for 5"), text);
        found.set(3, 3);
        assertTrue(NetworkPictures.mistakes(signs, found).text().contains("12 of 12"));
    }

    @Test
    void namesake_has_the_parameters_that_were_read_off_djl() {
        assertEquals(1_405_576, Namesake.trainable());
    }

    @Test
    void curve_says_where_training_stands() {
        LearningCurve curve = new LearningCurve(4);
        curve.add(new Training.Epoch(1.5, 0.25, 2.4), 0.375);
        curve.add(new Training.Epoch(1.2, 0.5, 2.4), 0.625);
        assertEquals(
                "Learning to count fingers: Round 2 of 4: 63 % of the test images are right, after 5 s of training.",
                curve.figure().text());
    }
}
