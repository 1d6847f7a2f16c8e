package resnetlab.grading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Knows where the checkout lies that this program was started from. */
final class KitHome {

    private KitHome() {}

    /** Returns the folder of right and wrong solutions, absent where the kit comes without them. */
    static Optional<Path> solutions() {
        return Optional.ofNullable(System.getenv("RESNETLAB_HOME"))
                .map(home -> Path.of(home, "grading", "solutions"))
                .filter(Files::isDirectory);
    }
}
