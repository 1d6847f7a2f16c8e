package resnetlab.grading.result;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a run can write. */
public enum OutputFormat {
    JSON,
    CSV,
    HTML;

    /** Finds a format by its word on the command line. */
    public static Optional<OutputFormat> withId(String id) {
        return List.of(values()).stream()
                .filter(format -> format.name().equals(id.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
