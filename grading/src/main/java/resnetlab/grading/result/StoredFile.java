package resnetlab.grading.result;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import resnetlab.learner.ShortText;

/** Writes files that are there whole or not at all, whenever the process ends. */
public final class StoredFile {

    private StoredFile() {}

    /** Writes a text to a file, whose folder is made if it is not there. */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, ShortText.wellFormed(text));
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
