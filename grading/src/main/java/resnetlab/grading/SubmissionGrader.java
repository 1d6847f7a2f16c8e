package resnetlab.grading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resnetlab.checks.CheckRunner;
import resnetlab.checks.ExerciseStatus;
import resnetlab.checks.KitUse;
import resnetlab.exercise.Exercise;
import resnetlab.grading.compile.Compilation;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.Message;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.ContentDigest;
import resnetlab.grading.submission.ExerciseFinder;
import resnetlab.grading.submission.ExerciseSource;
import resnetlab.grading.submission.Finding;
import resnetlab.grading.submission.Submission;
import resnetlab.grading.submission.SubmissionPlace;
import resnetlab.grading.submission.SubmissionReader;
import resnetlab.grading.submission.UnreadableException;

/** Grades one submission after another. Whatever a submission is, it gets a result. */
final class SubmissionGrader {

    private final Workshop workshop;
    private final GradingRun run;
    private final Duration timeLimit;
    private final CheckRunner checks;

    SubmissionGrader(Workshop workshop, GradingRun run, Duration timeLimit) {
        this.workshop = workshop;
        this.run = run;
        this.timeLimit = timeLimit;
        this.checks = new CheckRunner(run.seed());
    }

    @SuppressWarnings("CatchingUnchecked") // no submission may end the run, Error included
    SubmissionResult grade(SubmissionPlace place) throws InterruptedException {
        long start = System.nanoTime();
        String content = ContentDigest.of(place);
        try {
            List<ExerciseOutcome> outcomes = outcomes(SubmissionReader.read(place));
            return new SubmissionResult(
                    run, place.name(), place.file(), content, Optional.empty(), since(start), outcomes);
        } catch (UnreadableException unreadable) {
            return ungradable(place, content, unreadable.sentence(), start);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Throwable failed) {
            return ungradable(
                    place, content, "The grader itself failed on this submission (" + Message.of(failed) + ").", start);
        }
    }

    private SubmissionResult ungradable(SubmissionPlace place, String content, String reason, long start) {
        return new SubmissionResult(
                run, place.name(), place.file(), content, Optional.of(reason), since(start), List.of());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private List<ExerciseOutcome> outcomes(Submission submission) throws IOException, InterruptedException {
        try (SubmissionRun code = new SubmissionRun(workshop.workers(), timeLimit, checks)) {
            ExerciseFinder finder = new ExerciseFinder(submission, workshop.reader(), workshop.compiler()::sees);
            List<ExerciseOutcome> outcomes = new ArrayList<>(outcomes(finder, run.exercises(), code));
            for (int i = 0; i < outcomes.size(); i++) {
                if (deservesSecondTry(outcomes.get(i))) {
                    outcomes.set(i, better(outcomes.get(i), finder, code));
                }
            }
            return outcomes;
        }
    }

    private static boolean deservesSecondTry(ExerciseOutcome outcome) {
        return outcome.exercise() == Exercise.RESNET50
                && outcome.foundBy().isPresent()
                && outcome.status() != ExerciseStatus.CORRECT;
    }

    /** Judges a network again with right blocks in it, unless it does not use the learner's own. */
    private ExerciseOutcome better(ExerciseOutcome first, ExerciseFinder finder, SubmissionRun code)
            throws IOException, InterruptedException {
        ExerciseFinder mended = finder.replacing(ReferenceBlocks.CELL);
        if (finder.find(first.exercise()).equals(mended.find(first.exercise()))) {
            return first;
        }
        ExerciseOutcome second =
                outcomes(mended, List.of(first.exercise()), code).get(0);
        boolean better =
                second.score() > first.score() || first.score() == 0; // else blocks hide the network's own mistakes
        return better ? second.withMessage(ReferenceBlocks.NOTE) : first;
    }

    private List<ExerciseOutcome> outcomes(ExerciseFinder finder, List<Exercise> exercises, SubmissionRun code)
            throws IOException, InterruptedException {
        Map<Exercise, Finding> findings = new LinkedHashMap<>();
        exercises.forEach(exercise -> findings.put(exercise, finder.find(exercise)));
        Map<String, Compilation> compilations = workshop.compiler().compile(sources(findings));
        List<ExerciseOutcome> outcomes = new ArrayList<>();
        for (Map.Entry<Exercise, Finding> entry : findings.entrySet()) {
            outcomes.add(outcome(entry.getKey(), entry.getValue(), compilations, code));
        }
        return outcomes;
    }

    private static List<ExerciseSource> sources(Map<Exercise, Finding> findings) {
        return findings.values().stream()
                .filter(Finding.Code.class::isInstance)
                .map(finding -> ((Finding.Code) finding).source())
                .toList();
    }

    private static ExerciseOutcome outcome(
            Exercise exercise, Finding finding, Map<String, Compilation> compilations, SubmissionRun run)
            throws IOException, InterruptedException {
        if (finding instanceof Finding.CallsKit kit) {
            return ExerciseOutcome.withoutRun(
                    exercise,
                    ExerciseStatus.DOES_NOT_COMPILE,
                    Optional.of(kit.foundBy()),
                    KitUse.sentence(kit.classes()));
        } else if (!(finding instanceof Finding.Code code)) {
            return ExerciseOutcome.withoutRun(
                    exercise,
                    ExerciseStatus.MISSING,
                    Optional.empty(),
                    "No cell defines a method " + exercise.method() + ".");
        } else if (compilations.get(exercise.method()) instanceof Compilation.Classes classes) {
            return ExerciseOutcome.of(run.check(exercise, classes.classes()), code.foundBy());
        } else {
            return ExerciseOutcome.withoutRun(
                    exercise,
                    ExerciseStatus.DOES_NOT_COMPILE,
                    Optional.of(code.foundBy()),
                    problems(compilations, exercise));
        }
    }

    private static String problems(Map<String, Compilation> compilations, Exercise exercise) {
        return compilations.get(exercise.method()) instanceof Compilation.Problems problems
                ? String.join("\n", problems.sentences())
                : "This code was not compiled.";
    }
}
