package resnetlab.grading.result;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import resnetlab.learner.ShortText;

/** The folder that a run writes its results to. A file is there whole or not at all. */
public final class ResultFolder {

    private final Path folder;
    private final Set<OutputFormat> formats;

    /** Makes the folder if it is not there. Throws when nothing can be written in it. */
    public ResultFolder(Path folder, Set<OutputFormat> formats) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.formats = Set.copyOf(formats);
        Files.delete(Files.createTempFile(folder, ".", ".part"));
    }

    /** Writes the files of one submission. */
    public void write(SubmissionResult result) throws IOException {
        Path own = Files.createDirectories(folder.resolve(result.submission()));
        if (formats.contains(OutputFormat.HTML)) {
            write(own.resolve("feedback.html"), FeedbackPage.write(result));
        }
        if (formats.contains(OutputFormat.JSON)) {
            write(own.resolve("result.json"), JsonResult.write(result));
        }
    }

    /** Writes the files that tell of all submissions; the second one also when the first one cannot be written. */
    public void writeSummary(GradingRun run, List<SubmissionResult> results) throws IOException {
        try {
            if (formats.contains(OutputFormat.CSV)) {
                write(folder.resolve("grades.csv"), CsvGrades.write(run.exercises(), results));
            }
        } finally {
            writeIndex(run, results);
        }
    }

    private void writeIndex(GradingRun run, List<SubmissionResult> results) throws IOException {
        if (formats.contains(OutputFormat.HTML)) {
            write(folder.resolve("index.html"), IndexPage.write(run, results, formats));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(part, ShortText.wellFormed(text));
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
