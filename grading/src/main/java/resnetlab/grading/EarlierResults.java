package resnetlab.grading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resnetlab.grading.report.ResultFolder;
import resnetlab.grading.result.RunRecord;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.ContentDigest;
import resnetlab.grading.submission.SubmissionPlace;

/** Finds what a run that was stopped has graded already. */
final class EarlierResults {

    private EarlierResults() {}

    /** Returns the stored results that still hold, by submission: same content, seed, kit and settings, and graded. */
    static Map<String, SubmissionResult> in(
            Path folder, RunRecord now, List<SubmissionPlace> places, PrintWriter terminal) {
        if (!isOfSameRun(folder, now, terminal)) {
            return Map.of();
        }
        Map<String, SubmissionResult> kept = new LinkedHashMap<>();
        for (SubmissionPlace place : places) {
            ResultFolder.stored(folder, now.run(), place.name())
                    .filter(SubmissionResult::isGraded)
                    .filter(result -> result.submission().equals(place.name())
                            && result.file().equals(place.file()))
                    .filter(result ->
                            !result.content().isEmpty() && result.content().equals(ContentDigest.of(place)))
                    .ifPresent(result -> kept.put(place.name(), result));
        }
        return kept;
    }

    private static boolean isOfSameRun(Path folder, RunRecord now, PrintWriter terminal) {
        try {
            Optional<RunRecord> before = ResultFolder.record(folder);
            Optional<String> difference = before.flatMap(now::differenceTo);
            difference.ifPresent(what -> terminal.println(
                    "The results in " + folder + " are of another run (" + what + "): all is graded anew."));
            return before.isPresent() && difference.isEmpty();
        } catch (IOException damaged) {
            terminal.println(
                    "What is in " + folder + " cannot be used (" + damaged.getMessage() + "): all is graded anew.");
            return false;
        }
    }
}
