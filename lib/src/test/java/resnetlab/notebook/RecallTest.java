package resnetlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecallTest {

    @Test
    void answers_are_computed_when_they_are_asked_for() {
        AtomicInteger asked = new AtomicInteger();
        Recall recall = new Recall(() -> List.of(new Recall.Item("How often?", "" + asked.incrementAndGet())));

        assertEquals(0, asked.get());
        assertEquals("1", recall.questions().get(0).answer());
    }

    @Test
    void what_goes_wrong_in_an_answer_is_said_each_time() {
        Recall recall = new Recall(() -> {
            throw new IllegalStateException("The engine is missing.");
        });

        for (int i = 0; i < 2; i++) {
            assertEquals(
                    "The engine is missing.",
                    assertThrows(IllegalStateException.class, () -> RecallCard.of(recall))
                            .getMessage());
        }
    }
}
