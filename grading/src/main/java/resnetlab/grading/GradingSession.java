package resnetlab.grading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.OutputFormat;
import resnetlab.grading.result.ResultFolder;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.result.TerminalReport;
import resnetlab.grading.submission.SubmissionPlace;

/** One run of the command: grades, tells the terminal, writes the results. */
final class GradingSession {

    private final GradingOptions options;
    private final Optional<Path> out;
    private final Set<OutputFormat> formats;
    private final PrintWriter terminal;

    GradingSession(GradingOptions options, Optional<Path> out, Set<OutputFormat> formats, PrintWriter terminal) {
        this.options = options;
        this.out = out;
        this.formats = Set.copyOf(formats);
        this.terminal = terminal;
    }

    /** Grades and returns the exit code. */
    int grade(List<SubmissionPlace> places) throws IOException, InterruptedException, CannotGradeException {
        long start = System.nanoTime();
        Optional<ResultFolder> folder = folder();
        try (Workshop workshop = Workshop.open(options, places.size())) {
            GradingRun run = new GradingRun(KitVersion.read(), options.seed(), workshop.level(), options.exercises());
            warn(run);
            TerminalReport report = new TerminalReport(terminal, places.size());
            SubmissionGrader grader = new SubmissionGrader(workshop, run, options.timeLimit());
            List<SubmissionResult> results = new Batch(grader, options.jobs()).grade(places, result -> {
                report.add(result);
                if (folder.isPresent()) {
                    folder.get().write(result);
                }
            });
            if (folder.isPresent()) {
                folder.get().writeSummary(run, results);
            }
            report.end(run, results, (System.nanoTime() - start) / 1e9);
            boolean all =
                    results.stream().allMatch(result -> result.ungradable().isEmpty());
            return all ? 0 : Main.SOME_UNGRADABLE;
        }
    }

    private Optional<ResultFolder> folder() throws IOException {
        return out.isPresent() ? Optional.of(new ResultFolder(out.get(), formats)) : Optional.empty();
    }

    private void warn(GradingRun run) {
        if (!run.isolation().warning().isEmpty()) {
            terminal.println("WARNING: " + run.isolation().warning());
        }
    }
}
