package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import resnetlab.grading.report.Gradescope;
import resnetlab.grading.result.StoredFile;
import resnetlab.grading.result.SubmissionResult;

/** Grades in Gradescope's folder layout. */
@Command(
        name = "gradescope",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Grades DIR/submission and writes DIR/results/results.json, as Gradescope has them.")
final class GradescopeCommand implements Callable<Integer> {

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "/autograder",
            description = "The folder with submission and results. Default: /autograder.")
    private Path root = Path.of("/autograder");

    @Mixin
    private GradingSettings grading = new GradingSettings();

    @Override
    public Integer call() throws IOException, InterruptedException {
        SubmissionResult result = OneSubmission.below(root, grading);
        StoredFile.write(root.resolve("results").resolve("results.json"), Gradescope.write(result));
        return 0;
    }
}
