package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resnetlab.grading.report.Coursera;
import resnetlab.grading.result.StoredFile;
import resnetlab.grading.result.SubmissionResult;

/** Grades in Coursera's folder layout. */
@Command(
        name = "coursera",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Grades DIR/submission and writes DIR/feedback.json and DIR/htmlFeedback.html, as Coursera has them.")
final class CourseraCommand implements Callable<Integer> {

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "/shared",
            description = "The folder with submission. Default: /shared.")
    private Path root = Path.of("/shared");

    @Mixin
    private GradingSettings grading = new GradingSettings();

    @Override
    public Integer call() throws IOException, InterruptedException {
        SubmissionResult result = OneSubmission.below(root, grading);
        StoredFile.write(root.resolve("htmlFeedback.html"), Coursera.page(result));
        StoredFile.write(root.resolve("feedback.json"), Coursera.write(result));
        return 0;
    }
}
