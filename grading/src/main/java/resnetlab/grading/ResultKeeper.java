package resnetlab.grading;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import resnetlab.grading.report.ResultFolder;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.Message;
import resnetlab.grading.result.RunRecord;
import resnetlab.grading.result.SubmissionResult;

/** Writes results where there is a folder for them. What cannot be written is told, and costs no other result. */
final class ResultKeeper {

    private final Optional<ResultFolder> folder;
    private final PrintWriter terminal;

    ResultKeeper(Optional<ResultFolder> folder, PrintWriter terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    /** Writes what the run is, and the files of earlier results in the formats of this run. */
    void begin(RunRecord record, Collection<SubmissionResult> earlier) throws IOException {
        if (folder.isPresent()) {
            folder.get().begin(record);
            earlier.forEach(this::problemOf);
        }
    }

    /** Writes a result; one that cannot be written counts as not graded, so that nobody takes it for kept. */
    SubmissionResult keep(SubmissionResult result) {
        Optional<String> problem = problemOf(result);
        if (problem.isEmpty()) {
            return result;
        }
        SubmissionResult withdrawn = result.withdrawn("Its result could not be written (" + problem.get() + ").");
        problemOf(withdrawn);
        return withdrawn;
    }

    private Optional<String> problemOf(SubmissionResult result) {
        try {
            if (folder.isPresent()) {
                folder.get().write(result);
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            return Optional.of(Message.of(failed));
        }
    }

    /** Writes what tells of all; says so when that is not possible. */
    boolean summarise(GradingRun run, List<SubmissionResult> results) {
        try {
            if (folder.isPresent()) {
                folder.get().writeSummary(run, results);
            }
            return true;
        } catch (IOException | RuntimeException failed) {
            terminal.println("The list of all grades could not be written (" + Message.of(failed) + ").");
            return false;
        }
    }
}
