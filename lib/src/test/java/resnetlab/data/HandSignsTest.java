package resnetlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset.Usage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class HandSignsTest {
    private static final int COUNT = 60;

    private static HandSigns signs(long seed, Usage usage) {
        return HandSigns.builder()
                .optSeed(seed)
                .optUsage(usage)
                .optImages(COUNT)
                .setSampling(10, true)
                .build();
    }

    private static List<Picture> pictures(HandSigns signs) {
        return signs.signs().stream().map(HandSign::picture).toList();
    }

    @Test
    void batches_are_images_from_0_to_1_with_labels_from_0_to_5() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            int images = 0;
            for (Batch batch : signs(1, Usage.TRAIN).getData(manager)) {
                assertEquals(
                        new Shape(10, 3, 64, 64),
                        batch.getData().singletonOrThrow().getShape());
                float[] values = batch.getData().singletonOrThrow().toFloatArray();
                float[] labels = batch.getLabels().singletonOrThrow().toFloatArray();
                assertEquals(10, labels.length);
                assertTrue(IntStream.range(0, values.length).allMatch(i -> values[i] >= 0 && values[i] <= 1));
                images += labels.length;
                batch.close();
            }
            assertEquals(COUNT, images);
        }
    }

    @Test
    void a_batch_holds_the_image_that_belongs_to_its_label() throws Exception {
        HandSigns ordered =
                HandSigns.builder().optImages(7).setSampling(7, false).build();
        try (NDManager manager = NDManager.newBaseManager()) {
            Batch batch = ordered.getData(manager).iterator().next();
            assertArrayEquals(
                    new float[] {0, 1, 2, 3, 4, 5, 0},
                    batch.getLabels().singletonOrThrow().toFloatArray());
            float[] fourth = batch.getData().singletonOrThrow().get(4).toFloatArray();
            assertArrayEquals(ordered.signs().get(4).picture().values(), fourth);
            batch.close();
        }
    }

    @Test
    void each_number_is_shown_equally_often() {
        var counts = signs(1, Usage.TRAIN).signs().stream()
                .collect(Collectors.groupingBy(HandSign::fingers, Collectors.counting()));

        assertEquals(Set.of(0, 1, 2, 3, 4, 5), counts.keySet());
        assertEquals(Set.of(COUNT / 6L), new HashSet<>(counts.values()));
    }

    @Test
    void no_image_is_drawn_twice_in_any_set() {
        Set<Picture> all = new HashSet<>();
        for (Usage usage : Usage.values()) {
            all.addAll(pictures(signs(1, usage)));
            all.addAll(pictures(signs(2, usage)));
        }
        assertEquals(Usage.values().length * 2 * COUNT, all.size());
    }

    @Test
    void the_seed_alone_decides() {
        assertEquals(pictures(signs(3, Usage.TEST)), pictures(signs(3, Usage.TEST)));
        assertNotEquals(pictures(signs(3, Usage.TEST)), pictures(signs(4, Usage.TEST)));
    }

    /** The sum of all values was written down once: a change of the drawing, or of a machine's arithmetic, shows here. */
    @Test
    void the_drawing_is_the_same_on_every_machine() {
        long sum = 0;
        for (int fingers = 0; fingers < HandSign.CLASSES; fingers++) {
            for (float value : HandSign.draw(fingers, 42).picture().values()) {
                sum += Math.round(255 * value);
            }
        }
        assertEquals(9_797_342, sum);
    }

    @Test
    void a_larger_set_begins_with_the_smaller_one() {
        HandSigns more =
                HandSigns.builder().optImages(COUNT + 6).setSampling(1, false).build();

        assertEquals(pictures(signs(1, Usage.TRAIN)), pictures(more).subList(0, COUNT));
    }

    @Test
    void a_sheet_reads_back_as_a_png() throws Exception {
        List<Picture> pictures = pictures(signs(1, Usage.TEST)).subList(0, 5);
        byte[] png = Picture.sheet(pictures, 3).png();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));

        assertEquals(192, read.getWidth());
        assertEquals(128, read.getHeight());
        float[] fifth = pictures.get(4).values();
        int pixel = read.getRGB(64 + 20, 64 + 30);
        assertEquals(Math.round(255 * fifth[30 * 64 + 20]), pixel >> 16 & 0xff);
        assertEquals(Math.round(255 * fifth[2 * 64 * 64 + 30 * 64 + 20]), pixel & 0xff);
        assertEquals(0xffffffff, read.getRGB(150, 100), "an empty place is white");
    }

    @Test
    void refuses_a_number_that_no_hand_shows() {
        var error = assertThrows(IllegalArgumentException.class, () -> HandSign.draw(6, 1));

        assertEquals("6 fingers: a hand shows 0 to 5.", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> HandSigns.builder().optImages(0));
    }

    @Test
    void says_what_is_missing() {
        var error = assertThrows(
                IllegalArgumentException.class,
                () -> HandSigns.builder().optImages(1).build());

        assertEquals("No sampling is set. Call setSampling(batchSize, true) before build().", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new LinearClassifier(List.of()));
    }
}
