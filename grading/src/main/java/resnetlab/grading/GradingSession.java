package resnetlab.grading;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import resnetlab.grading.report.GitHub;
import resnetlab.grading.report.Locations;
import resnetlab.grading.report.OutputFormat;
import resnetlab.grading.report.ResultFolder;
import resnetlab.grading.report.TerminalReport;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.RunRecord;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.SubmissionPlace;

/** One run of the command: grades, tells the terminal, writes the results. */
final class GradingSession {

    private final GradingOptions options;
    private final Output output;
    private final PrintWriter terminal;

    GradingSession(GradingOptions options, Output output, PrintWriter terminal) {
        this.options = options;
        this.output = output;
        this.terminal = terminal;
    }

    /** Grades this machine's part of the submissions and returns the exit code. */
    int grade(List<SubmissionPlace> all) throws IOException, InterruptedException, CannotGradeException {
        long start = System.nanoTime();
        try (Workshop workshop = Workshop.open(options, Math.max(1, all.size()))) {
            GradingRun run = new GradingRun(KitVersion.read(), options.seed(), workshop.level(), options.exercises());
            warn(run);
            sayWhatIsReplaced();
            List<String> names = all.stream().map(SubmissionPlace::name).toList();
            RunRecord record = options.record(run, names);
            List<SubmissionPlace> places = record.entries().stream()
                    .map(entry -> all.get(entry.place()))
                    .toList();
            ResultKeeper keeper = new ResultKeeper(folder(all), terminal);
            TerminalReport report = new TerminalReport(terminal, places.size());
            Map<String, SubmissionResult> results = earlier(record, places);
            keeper.begin(record, results.values());
            report.kept(results.size());
            List<SubmissionPlace> left = places.stream()
                    .filter(place -> !results.containsKey(place.name()))
                    .toList();
            Batch batch = new Batch(new SubmissionGrader(workshop, run, options.timeLimit()), options.jobs());
            batch.grade(left, result -> {
                        SubmissionResult kept = keeper.keep(result);
                        report.add(kept);
                        return kept;
                    })
                    .forEach(result -> results.put(result.submission(), result));
            List<SubmissionResult> ordered = places.stream()
                    .flatMap(place -> Optional.ofNullable(results.get(place.name())).stream())
                    .toList();
            annotate(ordered, all);
            boolean summed = keeper.summarise(run, ordered);
            report.end(run, ordered, (System.nanoTime() - start) / 1e9);
            return summed && ordered.stream().allMatch(SubmissionResult::isGraded) ? 0 : Main.SOME_UNGRADABLE;
        }
    }

    private Optional<ResultFolder> folder(List<SubmissionPlace> places) throws IOException {
        return output.folder().isEmpty()
                ? Optional.empty()
                : Optional.of(new ResultFolder(output.folder().get(), output.formats(), locations(places)));
    }

    private static Locations locations(List<SubmissionPlace> places) {
        return new Locations(places.stream().collect(Collectors.toMap(SubmissionPlace::name, SubmissionPlace::path)));
    }

    private Map<String, SubmissionResult> earlier(RunRecord record, List<SubmissionPlace> places) {
        boolean resumes = output.start() == Output.Start.WHERE_IT_STOPPED;
        return output.folder()
                .filter(folder -> resumes)
                .map(folder -> EarlierResults.in(folder, record, places, terminal))
                .map(found -> new LinkedHashMap<>(found))
                .orElseGet(LinkedHashMap::new);
    }

    private void annotate(List<SubmissionResult> results, List<SubmissionPlace> places) {
        if (output.formats().contains(OutputFormat.GITHUB)) {
            GitHub.annotations(results, locations(places)).forEach(terminal::println);
        }
    }

    private void warn(GradingRun run) {
        if (!run.isolation().warning().isEmpty()) {
            terminal.println("WARNING: " + run.isolation().warning());
        }
    }

    private void sayWhatIsReplaced() {
        output.folder()
                .filter(folder -> output.start() == Output.Start.ANEW && ResultFolder.holdsRun(folder))
                .ifPresent(folder ->
                        terminal.println("NOTE: " + folder + " holds an earlier run, whose grades are replaced."
                                + " To go on with a run give --resume; to keep one, another folder."));
    }
}
