package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Asserts that an input is refused, and why. */
final class Refusal {
    private Refusal() {}

    static ShapeException of(String words, Executable code) {
        ShapeException thrown = assertThrows(ShapeException.class, code);
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains(words), message);
        return thrown;
    }
}
