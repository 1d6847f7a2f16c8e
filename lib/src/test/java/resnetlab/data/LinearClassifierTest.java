package resnetlab.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.training.dataset.Dataset.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinearClassifierTest {
    private static final int TRAIN_IMAGES = 540;
    private static final int TEST_IMAGES = 300;

    private static List<HandSign> signs(Usage usage, int images) {
        return HandSigns.builder()
                .optUsage(usage)
                .optImages(images)
                .setSampling(1, false)
                .build()
                .signs();
    }

    @Test
    void learns_the_images_by_heart_and_not_the_numbers() {
        List<HandSign> train = signs(Usage.TRAIN, TRAIN_IMAGES);
        try (LinearClassifier classifier = new LinearClassifier(train)) {
            double known = classifier.accuracy(train);
            double fresh = classifier.accuracy(signs(Usage.TEST, TEST_IMAGES));

            assertTrue(known > 0.7, () -> "it must have learned something: " + known);
            assertTrue(fresh < 0.45, () -> "too easy: " + fresh);
        }
    }
}
