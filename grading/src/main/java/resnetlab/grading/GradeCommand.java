package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import resnetlab.grading.report.ResultFolder;
import resnetlab.grading.result.Shard;
import resnetlab.grading.submission.SubmissionPlace;
import resnetlab.grading.submission.SubmissionPlaces;

/** The command line of {@code grading/grade}. */
@Command(
        name = "grading/grade",
        mixinStandardHelpOptions = true,
        versionProvider = GradeCommand.Version.class,
        sortOptions = false,
        subcommands = {MergeCommand.class, GradescopeCommand.class, CourseraCommand.class},
        description =
                "Grades notebooks (.ipynb), Java files, archives of them (.zip), or a folder with one of these for"
                        + " each submission.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every submission was graded, whatever its score",
            "1:at least one submission could not be graded",
            "2:wrong usage"
        })
final class GradeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "What to grade.")
    private List<Path> paths = List.of();

    @Mixin
    private OutputSettings output = new OutputSettings();

    @Option(
            names = "--resume",
            description = "Take up a run that was stopped: keep the results in --out that still hold.")
    private boolean resume;

    @Mixin
    private GradingSettings grading = new GradingSettings();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Grade part I of N of the submissions, as one of N machines; grading/grade merge puts the parts"
                            + " together. Needs --seed and --out.")
    private Optional<String> shard = Optional.empty();

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description = "Tell what is checked of this exercise and why, and grade nothing.")
    private Optional<String> explained = Optional.empty();

    /** Says which version this is. */
    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ResNet Blocks Lab " + KitVersion.read()};
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (explained.isPresent()) {
            spec.commandLine().getOut().print(ExplainText.of(grading.exercise(explained.get()), KitHome.solutions()));
            spec.commandLine().getOut().flush();
            return 0;
        }
        List<SubmissionPlace> places = places();
        Shard part = shard();
        GradingOptions options = grading.options(Optional.empty(), part);
        Output where = new Output(
                output.folder(), output.formats(), resume ? Output.Start.WHERE_IT_STOPPED : Output.Start.ANEW);
        try {
            return new GradingSession(
                            resumed(options, where, part),
                            where,
                            spec.commandLine().getOut())
                    .grade(places);
        } catch (CannotGradeException cannot) {
            spec.commandLine().getErr().println(cannot.sentence());
            return Main.SOME_UNGRADABLE;
        }
    }

    /** A run that is taken up without a seed keeps the one that it had. */
    private GradingOptions resumed(GradingOptions options, Output where, Shard part) {
        if (resume && where.folder().isEmpty()) {
            throw wrong("--resume needs --out, the folder of the run that was stopped.");
        }
        if (!resume || grading.namesSeed()) {
            return options;
        }
        try {
            Optional<Long> before = ResultFolder.record(where.folder().orElseThrow())
                    .map(record -> record.run().seed());
            return grading.options(before, part);
        } catch (IOException damaged) {
            return options;
        }
    }

    private Shard shard() {
        if (shard.isEmpty()) {
            return Shard.WHOLE;
        }
        Shard part = Shard.parse(shard.get())
                .orElseThrow(
                        () -> wrong("--shard is " + shard.get() + "; it must be I/N with I from 1 to N, as in 2/8."));
        if (!grading.namesSeed() || output.folder().isEmpty()) {
            throw wrong("--shard needs --seed, the same on every machine, and --out, another on every machine.");
        }
        return part;
    }

    private List<SubmissionPlace> places() throws IOException {
        if (paths.isEmpty()) {
            throw wrong("Missing required parameter: PATH, a submission or a folder of them.");
        }
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw wrong("There is no file or folder " + path + ".");
            }
        }
        List<SubmissionPlace> places =
                SubmissionPlaces.in(paths, output.folder().orElse(Path.of("")));
        if (places.isEmpty()) {
            throw wrong("There is nothing to grade in " + paths.get(0) + ": the folder is empty.");
        }
        return places;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
