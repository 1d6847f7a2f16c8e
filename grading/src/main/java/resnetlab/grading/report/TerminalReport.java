package resnetlab.grading.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.Numbers;
import resnetlab.grading.result.SubmissionResult;

/** Tells on the terminal how far a run is and what came out. */
public final class TerminalReport {

    private final PrintWriter out;
    private final int total;
    private int done;

    /** Begins a report on {@code total} submissions. */
    public TerminalReport(PrintWriter out, int total) {
        this.out = out;
        this.total = total;
    }

    /** Prints the line of a submission that is done. */
    public synchronized void add(SubmissionResult result) {
        done++;
        String count = String.format(Locale.ROOT, "[%" + width() + "d/%d]", done, total);
        out.println(count + " " + safe(result.file()) + "  " + what(result)
                + String.format(Locale.ROOT, "  %.1f s", result.seconds()));
        out.flush();
    }

    private int width() {
        return String.valueOf(total).length();
    }

    private static String what(SubmissionResult result) {
        if (result.ungradable().isPresent()) {
            return "could not be graded: " + safe(result.ungradable().get());
        }
        String exercises = result.exercises().stream()
                .map(outcome -> outcome.exercise().id() + " " + outcome.status().id())
                .collect(Collectors.joining(", "));
        return Numbers.points(result.score()) + "/" + result.run().max() + "  (" + exercises + ")";
    }

    /** Prints how many results are kept from an earlier run. */
    public synchronized void kept(int count) {
        done += count;
        if (count > 0) {
            out.println(
                    count + " of " + total + " are graded already, with the same content and settings, and are kept.");
        }
    }

    /** Prints what all came to. */
    public void end(GradingRun run, List<SubmissionResult> results, double seconds) {
        long ungradable = results.stream()
                .filter(result -> result.ungradable().isPresent())
                .count();
        double mean = results.stream()
                .filter(result -> result.ungradable().isEmpty())
                .mapToDouble(SubmissionResult::score)
                .average()
                .orElse(0);
        out.println();
        out.println((results.size() - ungradable) + " graded, " + ungradable + " could not be graded; mean "
                + Numbers.points(mean) + " of " + run.max() + " points; seed " + run.seed() + ", isolation "
                + run.isolation().id() + ".");
        out.println(String.format(
                Locale.ROOT, "%.1f s, %.0f submissions per minute.", seconds, 60 * results.size() / seconds));
        out.flush();
    }

    /** A file's name may hold control sequences that a terminal obeys, or commands that GitHub's runner obeys. */
    private static String safe(String text) {
        return PlainText.line(text).replace("##[", "##?").replace("::", ":?");
    }
}
