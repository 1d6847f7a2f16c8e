package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/** Reads what a refusal says. */
final class Refusals {
    private Refusals() {}

    static String sentence(Executable question) {
        return Objects.requireNonNull(
                assertThrows(IllegalArgumentException.class, question).getMessage());
    }
}
