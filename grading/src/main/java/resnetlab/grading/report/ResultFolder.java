package resnetlab.grading.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.RunRecord;
import resnetlab.grading.result.StoredFile;
import resnetlab.grading.result.StoredResult;
import resnetlab.grading.result.SubmissionResult;

/**
 * The folder that a run writes its results to. A file is there whole or not at all. The record of the run is always
 * written: {@code run.json} first, and {@code result.json} as the last file of each submission, so that a run that was
 * killed can be taken up again.
 */
public final class ResultFolder {

    private static final String RECORD = "run.json";

    private final Path folder;
    private final Set<OutputFormat> formats;
    private final Locations locations;

    /** Makes the folder if it is not there. Throws when nothing can be written in it. */
    public ResultFolder(Path folder, Set<OutputFormat> formats, Locations locations) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.formats = EnumSet.of(OutputFormat.JSON);
        this.formats.addAll(formats);
        this.locations = locations;
        StoredFile.write(folder.resolve(".probe"), "");
        Files.delete(folder.resolve(".probe"));
    }

    /** Tells whether a run has written into a folder. */
    public static boolean holdsRun(Path folder) {
        return Files.isRegularFile(folder.resolve(RECORD));
    }

    /** Reads the record of the run in a folder, empty when there is none. */
    public static Optional<RunRecord> record(Path folder) throws IOException {
        return holdsRun(folder)
                ? Optional.of(RunRecord.parse(Files.readString(folder.resolve(RECORD))))
                : Optional.empty();
    }

    /** Reads the stored result of a submission, empty when there is none or it is damaged. */
    public static Optional<SubmissionResult> stored(Path folder, GradingRun run, String submission) {
        try {
            Path file = folder.resolve(submission).resolve("result.json");
            return Files.isRegularFile(file)
                    ? Optional.of(StoredResult.read(Files.readString(file), run))
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Writes what this run is, before anything is graded. */
    public void begin(RunRecord record) throws IOException {
        StoredFile.write(folder.resolve(RECORD), record.text());
    }

    /** Writes the files of one submission, the record last. */
    public void write(SubmissionResult result) throws IOException {
        Path own = folder.resolve(result.submission());
        for (OutputFormat format : formats) {
            writeAll(own, ReportFiles.of(format, result));
        }
    }

    /** Writes the files that tell of all submissions; those of a format also when those of another cannot be written. */
    public void writeSummary(GradingRun run, List<SubmissionResult> results) throws IOException {
        Optional<IOException> problem = Optional.empty();
        for (OutputFormat format : formats) {
            try {
                writeAll(folder, ReportFiles.of(format, run, results, locations));
            } catch (IOException failed) {
                problem = Optional.of(problem.orElse(failed));
            }
        }
        if (problem.isPresent()) {
            throw problem.get();
        }
    }

    private static void writeAll(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            StoredFile.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
