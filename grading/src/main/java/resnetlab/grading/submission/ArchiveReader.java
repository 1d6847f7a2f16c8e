package resnetlab.grading.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import resnetlab.grading.submission.SubmissionReader.DocumentCollector;

/** Reads the notebooks and Java files of an archive, in memory: no entry is ever written, so none can slip out. */
final class ArchiveReader {

    private ArchiveReader() {}

    static List<Document> read(Path archive) throws IOException, UnreadableException {
        if (Files.size(archive) == 0) {
            throw new UnreadableException("The archive is empty. Make it again and hand it in.");
        }
        DocumentCollector collector = new DocumentCollector();
        try (ZipFile zip = open(archive)) {
            int budget = Bounds.UNPACKED_BYTES;
            for (ZipEntry entry : entries(zip)) {
                byte[] bytes = bytes(zip, entry, Math.min(budget, Bounds.FILE_BYTES));
                budget -= bytes.length;
                collector.add(entry.getName(), bytes);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UnreadableException("The archive is damaged and cannot be opened. Make it again and hand it in.");
        }
        return collector.documents("archive");
    }

    /** Opens an archive. Windows may write names in a code page, and does not say in which. */
    private static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile());
        } catch (ZipException namesAreNotUtf8) {
            return new ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) throws UnreadableException {
        if (zip.size() > Bounds.FILES) {
            throw new UnreadableException(
                    "The archive holds " + zip.size() + " files. Put only the notebooks and .java files into it.");
        }
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && SubmissionReader.isDocument(entry.getName()))
                .limit(Bounds.DOCUMENTS)
                .toList();
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, int most) throws IOException, UnreadableException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadableException("The archive unpacks to more than is reasonable. Clear the notebooks'"
                        + " outputs and put only the notebooks into it.");
            }
            return bytes;
        }
    }
}
