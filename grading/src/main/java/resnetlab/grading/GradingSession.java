package resnetlab.grading;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.Message;
import resnetlab.grading.result.ResultFolder;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.result.TerminalReport;
import resnetlab.grading.submission.SubmissionPlace;

/** One run of the command: grades, tells the terminal, writes the results. */
final class GradingSession {

    private final GradingOptions options;
    private final Optional<ResultFolder> folder;
    private final PrintWriter terminal;

    GradingSession(GradingOptions options, Optional<ResultFolder> folder, PrintWriter terminal) {
        this.options = options;
        this.folder = folder;
        this.terminal = terminal;
    }

    /** Grades and returns the exit code. */
    int grade(List<SubmissionPlace> places) throws IOException, InterruptedException, CannotGradeException {
        long start = System.nanoTime();
        try (Workshop workshop = Workshop.open(options, places.size())) {
            GradingRun run = new GradingRun(KitVersion.read(), options.seed(), workshop.level(), options.exercises());
            warn(run);
            TerminalReport report = new TerminalReport(terminal, places.size());
            SubmissionGrader grader = new SubmissionGrader(workshop, run, options.timeLimit());
            List<SubmissionResult> results = new Batch(grader, options.jobs()).grade(places, result -> {
                SubmissionResult kept = keep(result);
                report.add(kept);
                return kept;
            });
            boolean summed = summarise(run, results);
            report.end(run, results, (System.nanoTime() - start) / 1e9);
            boolean all =
                    results.stream().allMatch(result -> result.ungradable().isEmpty());
            return all && summed ? 0 : Main.SOME_UNGRADABLE;
        }
    }

    /** Writes a result; one that cannot be written counts as not graded, so that nobody takes it for kept. */
    private SubmissionResult keep(SubmissionResult result) {
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
    private boolean summarise(GradingRun run, List<SubmissionResult> results) {
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

    private void warn(GradingRun run) {
        if (!run.isolation().warning().isEmpty()) {
            terminal.println("WARNING: " + run.isolation().warning());
        }
    }
}
