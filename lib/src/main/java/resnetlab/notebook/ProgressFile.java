package resnetlab.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * A small file of names and values that several kernels may change at once. A change is read, made and written under a lock,
 * and the file is replaced as a whole, so that it is never half written. A file that cannot be read is set aside, not lost.
 */
final class ProgressFile {

    /** A file lock is held by the whole process; this one keeps its threads apart. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path file;

    ProgressFile(Path file) {
        this.file = file;
    }

    /** Returns what the file holds; nothing when there is none yet or it is damaged. */
    Properties read() throws IOException {
        return load().orElseGet(Properties::new);
    }

    /** Returns the file's entries, none when there is no file; nothing when it is damaged. */
    private Optional<Properties> load() throws IOException {
        Properties entries = new Properties();
        if (!Files.exists(file)) {
            return Optional.of(entries);
        }
        try (InputStream in = Files.newInputStream(file)) {
            entries.load(in);
            return Optional.of(entries);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Changes what the file holds. */
    void change(Consumer<Properties> change) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " has no folder");
        }
        Files.createDirectories(folder);
        Path lockFile = folder.resolve(file.getFileName() + ".lock");
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid()) {
                    replace(folder, change);
                }
            }
        }
    }

    private void replace(Path folder, Consumer<Properties> change) throws IOException {
        Optional<Properties> kept = load();
        if (kept.isEmpty()) {
            setAside();
        }
        Properties entries = kept.orElseGet(Properties::new);
        change.accept(entries);
        Path fresh = Files.createTempFile(folder, "progress", ".new");
        try {
            try (OutputStream out = Files.newOutputStream(fresh)) {
                entries.store(out, "ResNet Blocks Lab: delete this file to start afresh");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Only whoever holds the lock does so: the file could be a good one by now. */
    private void setAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}
