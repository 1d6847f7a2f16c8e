package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.isolation.Limits;
import resnetlab.grading.result.Message;
import resnetlab.grading.result.OutputFormat;
import resnetlab.grading.result.ResultFolder;
import resnetlab.grading.submission.SubmissionPlace;
import resnetlab.grading.submission.SubmissionPlaces;
import resnetlab.notebook.Exercise;

/** The command line of {@code grading/grade}. */
@Command(
        name = "grading/grade",
        mixinStandardHelpOptions = true,
        versionProvider = GradeCommand.Version.class,
        sortOptions = false,
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

    private static final int SMALLEST_MEMORY = 128;
    private static final int LARGEST_MEMORY = 65_536;
    private static final int LONGEST_TIME = 86_400;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to grade.")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results are written; without it only the terminal tells.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "LIST",
            split = ",",
            description = "What is written: json, csv, html. Default: all.")
    private List<String> formats = List.of("json", "csv", "html");

    @Option(
            names = "--time-limit",
            paramLabel = "S",
            defaultValue = "10",
            description = "Seconds for each exercise. Default: 10.")
    private double timeLimit;

    @Option(
            names = "--memory-limit",
            paramLabel = "MB",
            defaultValue = "1024",
            description = "Megabytes for each worker. Default: 1024.")
    private int memoryLimit;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where random cases come from. Default: drawn, and recorded.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions at once. Default: one for each processor.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--exercise", paramLabel = "ID", description = "Grade only this exercise; may be repeated.")
    private List<String> exercises = List.of();

    @Option(
            names = "--isolation",
            paramLabel = "LEVEL",
            defaultValue = "auto",
            description = "auto, bubblewrap, unshare, uid or none. Default: auto, the strongest that works.")
    private String isolation = "auto";

    /** Says which version this is. */
    static final class Version implements picocli.CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ResNet Blocks Lab " + KitVersion.read()};
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<SubmissionPlace> places = places();
        GradingOptions options = options();
        GradingSession session =
                new GradingSession(options, resultFolder(), spec.commandLine().getOut());
        try {
            return session.grade(places);
        } catch (CannotGradeException cannot) {
            spec.commandLine().getErr().println(cannot.getMessage());
            return Main.SOME_UNGRADABLE;
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private List<SubmissionPlace> places() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw wrong("There is no file or folder " + path + ".");
            }
        }
        List<SubmissionPlace> places = SubmissionPlaces.in(paths, out.orElse(Path.of("")));
        if (places.isEmpty()) {
            throw wrong("There is nothing to grade in " + paths.get(0) + ": the folder is empty.");
        }
        return places;
    }

    private GradingOptions options() {
        int processors = Runtime.getRuntime().availableProcessors();
        int atOnce = jobs.orElse(processors);
        if (atOnce < 1) {
            throw wrong("--jobs is " + atOnce + "; it must be at least 1.");
        }
        if (!(timeLimit > 0 && timeLimit <= LONGEST_TIME)) {
            throw wrong(
                    "--time-limit is " + timeLimit + "; it must be above 0 and at most " + LONGEST_TIME + " seconds.");
        }
        if (memoryLimit < SMALLEST_MEMORY) {
            throw wrong("--memory-limit is " + memoryLimit + "; a worker needs at least " + SMALLEST_MEMORY + " MB.");
        }
        if (memoryLimit > LARGEST_MEMORY) {
            throw wrong("--memory-limit is " + memoryLimit + "; it must be at most " + LARGEST_MEMORY + " MB.");
        }
        Duration limit = Duration.ofMillis(Math.max(1, Math.round(timeLimit * 1000)));
        long drawn = seed.orElseGet(() -> new SecureRandom().nextInt(Integer.MAX_VALUE) + 0L);
        return new GradingOptions(limit, new Limits(memoryLimit), drawn, atOnce, exercises(), isolation());
    }

    private List<Exercise> exercises() {
        if (exercises.isEmpty()) {
            return Arrays.stream(Exercise.values())
                    .filter(exercise -> exercise.points() > 0)
                    .toList();
        }
        EnumSet<Exercise> wanted = EnumSet.noneOf(Exercise.class);
        for (String id : exercises) {
            wanted.add(Exercise.withId(id)
                    .orElseThrow(() -> wrong("There is no exercise " + id + "; there are "
                            + Arrays.stream(Exercise.values()).map(Exercise::id).collect(Collectors.joining(", "))
                            + ".")));
        }
        return List.copyOf(wanted);
    }

    private Optional<IsolationLevel> isolation() {
        if (isolation.equals("auto")) {
            return Optional.empty();
        }
        return Optional.of(IsolationLevel.withId(isolation)
                .orElseThrow(() -> wrong("There is no isolation " + isolation
                        + "; there are auto, bubblewrap, unshare, uid and none.")));
    }

    private Optional<ResultFolder> resultFolder() {
        Set<OutputFormat> wanted = writtenFormats();
        if (out.isEmpty()) {
            return Optional.empty();
        }
        if (Files.exists(out.get()) && !Files.isDirectory(out.get())) {
            throw wrong("--out is " + out.get() + ", which is a file; name a folder.");
        }
        try {
            return Optional.of(new ResultFolder(out.get(), wanted));
        } catch (IOException | SecurityException unwritable) {
            throw wrong("--out is " + out.get() + ", where nothing can be written (" + Message.of(unwritable)
                    + "); name a folder of your own.");
        }
    }

    private Set<OutputFormat> writtenFormats() {
        EnumSet<OutputFormat> wanted = EnumSet.noneOf(OutputFormat.class);
        for (String id : formats) {
            wanted.add(OutputFormat.withId(id)
                    .orElseThrow(() -> wrong("There is no format " + id + "; there are json, csv and html.")));
        }
        return wanted;
    }
}
