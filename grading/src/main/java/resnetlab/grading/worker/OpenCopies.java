package resnetlab.grading.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Puts files where a user who owns nothing can read them. */
final class OpenCopies {

    private OpenCopies() {}

    /** Links or copies files into a folder, and returns where they lie now. */
    static List<Path> of(List<Path> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> copies = new ArrayList<>();
        for (Path file : files) {
            Path copy = folder.resolve(file.getFileName());
            if (!linked(file, copy)) {
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--r--r--"));
            }
            copies.add(copy);
        }
        return copies;
    }

    /** A link costs nothing, but keeps the file's own permissions, and needs the same file system. */
    private static boolean linked(Path file, Path copy) {
        try {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!permissions.endsWith("r--")) {
                return false;
            }
            Files.createLink(copy, file);
            return true;
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return false;
        }
    }
}
