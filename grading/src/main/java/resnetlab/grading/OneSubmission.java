package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.Message;
import resnetlab.grading.result.Shard;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.SubmissionPlace;

/** Grades the one submission that a platform puts into a folder. Whatever happens, there is a result. */
final class OneSubmission {

    private static final String NAME = "submission";

    private OneSubmission() {}

    /** Grades what lies in a platform's folder "submission". */
    static SubmissionResult below(Path root, GradingSettings settings) throws InterruptedException {
        return grade(settings.options(Optional.empty(), Shard.WHOLE), root.resolve("submission"));
    }

    @SuppressWarnings("CatchingUnchecked") // a platform shows a learner nothing at all without a result
    private static SubmissionResult grade(GradingOptions options, Path folder) throws InterruptedException {
        try (Workshop workshop = Workshop.open(options, 1)) {
            GradingRun run = new GradingRun(KitVersion.read(), options.seed(), workshop.level(), options.exercises());
            return new SubmissionGrader(workshop, run, options.timeLimit()).grade(place(folder));
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (CannotGradeException cannot) {
            return ungradable(options, cannot.sentence());
        } catch (Throwable failed) {
            return ungradable(options, "The grader itself failed (" + Message.of(failed) + ").");
        }
    }

    private static SubmissionResult ungradable(GradingOptions options, String reason) {
        GradingRun run = new GradingRun(KitVersion.read(), options.seed(), IsolationLevel.NONE, options.exercises());
        return new SubmissionResult(run, NAME, NAME, "", Optional.of(reason), 0, List.of());
    }

    /** A single file is the submission, so that an archive is opened; otherwise the folder is. */
    private static SubmissionPlace place(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new SubmissionPlace(NAME, NAME, folder);
        }
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> files = list.filter(
                            file -> !file.getFileName().toString().startsWith("."))
                    .toList();
            if (files.size() == 1 && Files.isRegularFile(files.get(0), LinkOption.NOFOLLOW_LINKS)) {
                return new SubmissionPlace(NAME, files.get(0).getFileName().toString(), files.get(0));
            }
        }
        return new SubmissionPlace(NAME, NAME, folder);
    }
}
