package resnetlab.grading.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Tells submissions with equal content from others. */
public final class ContentDigest {

    private static final long MOST_BYTES = 1L << 30;

    private final MessageDigest digest = sha256();

    private ContentDigest() {}

    /**
     * Returns the SHA-256 of what is graded of a submission: of a file its ending and bytes, of a folder the names and bytes
     * of its notebooks and Java files. Empty when that cannot be read, or is too much to read twice.
     */
    public static String of(SubmissionPlace place) {
        try {
            Path path = place.path();
            ContentDigest content = new ContentDigest();
            if (Files.isSymbolicLink(path)) {
                return "";
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                for (Path file : SubmissionReader.files(path)) {
                    content.add(path.relativize(file).toString().replace('\\', '/'), file);
                }
            } else {
                String name = place.file().toLowerCase(Locale.ROOT);
                content.add(name.substring(name.lastIndexOf('.') + 1), path);
            }
            return HexFormat.of().formatHex(content.digest.digest());
        } catch (IOException unreadable) {
            return "";
        }
    }

    private void add(String name, Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new IOException("too much to read twice");
        }
        digest.update((name + '\0' + size + '\0').getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                DigestInputStream reading = new DigestInputStream(in, digest)) {
            reading.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
