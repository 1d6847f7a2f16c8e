package resnetlab.grading.worker;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Removes folders with all that is in them. */
public final class Folders {

    private Folders() {}

    /** Removes a folder; follows no link. What cannot be removed stays and is no error. */
    public static void remove(Path folder) {
        try {
            Removal removal = new Removal(folder);
            do {
                removal.moved = 0;
                Files.walkFileTree(folder, removal);
            } while (removal.moved > 0);
        } catch (IOException gone) {
            // nothing is left to do
        }
    }

    /**
     * One walk through a folder. A folder far below is moved up and left for the next walk: a path may be too long for the
     * system, and each level keeps a file open.
     */
    private static final class Removal extends SimpleFileVisitor<Path> {

        private static final int LEVELS = 64;
        private static final int CHARACTERS = 1000;

        private final Path folder;
        private int moved;

        Removal(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            Path below = folder.relativize(visited);
            if (below.getNameCount() <= LEVELS && below.toString().length() <= CHARACTERS) {
                return FileVisitResult.CONTINUE;
            }
            try {
                Files.move(visited, Files.createTempDirectory(folder, "deep").resolve("folder"));
                moved++;
            } catch (IOException stays) {
                // what cannot be moved cannot be removed
            }
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
            return delete(visited);
        }

        private static FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException busy) {
                // a mount that is just going away
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
