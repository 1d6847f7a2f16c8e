package resnetlab.grading;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import resnetlab.exercise.Exercise;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.isolation.Limits;
import resnetlab.grading.result.Shard;

/** The options that say how is graded; every command that grades has them. */
final class GradingSettings {

    private static final int SMALLEST_MEMORY = 128;
    private static final int LARGEST_MEMORY = 65_536;
    private static final int LONGEST_TIME = 86_400;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--time-limit",
            paramLabel = "S",
            defaultValue = "10",
            description =
                    "Seconds that the code of each exercise may run, three times as many for resnet50. Default: 10.")
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

    boolean namesSeed() {
        return seed.isPresent();
    }

    /** Returns the options of a run; the seed is the one named, else the one given here, else drawn. */
    GradingOptions options(Optional<Long> otherSeed, Shard shard) {
        int atOnce = jobs.orElse(Runtime.getRuntime().availableProcessors());
        if (atOnce < 1) {
            throw wrong("--jobs is " + atOnce + "; it must be at least 1.");
        }
        long drawn = seed.or(() -> otherSeed).orElseGet(() -> new SecureRandom().nextInt(Integer.MAX_VALUE) + 0L);
        return new GradingOptions(limitOfTime(), limits(), drawn, atOnce, exercises(), isolation(), shard);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private Duration limitOfTime() {
        if (!(timeLimit > 0 && timeLimit <= LONGEST_TIME)) {
            throw wrong(
                    "--time-limit is " + timeLimit + "; it must be above 0 and at most " + LONGEST_TIME + " seconds.");
        }
        return Duration.ofMillis(Math.max(1, Math.round(timeLimit * 1000)));
    }

    private Limits limits() {
        if (memoryLimit < SMALLEST_MEMORY) {
            throw wrong("--memory-limit is " + memoryLimit + "; a worker needs at least " + SMALLEST_MEMORY + " MB.");
        }
        if (memoryLimit > LARGEST_MEMORY) {
            throw wrong("--memory-limit is " + memoryLimit + "; it must be at most " + LARGEST_MEMORY + " MB.");
        }
        return new Limits(memoryLimit);
    }

    private List<Exercise> exercises() {
        if (exercises.isEmpty()) {
            return Exercise.graded();
        }
        EnumSet<Exercise> wanted = EnumSet.noneOf(Exercise.class);
        exercises.forEach(id -> wanted.add(exercise(id)));
        return List.copyOf(wanted);
    }

    /** Returns the exercise that a word on the command line names. */
    Exercise exercise(String id) {
        return Exercise.withId(id)
                .orElseThrow(() -> wrong("There is no exercise " + id + "; there are "
                        + Arrays.stream(Exercise.values()).map(Exercise::id).collect(Collectors.joining(", "))
                        + "."));
    }

    private Optional<IsolationLevel> isolation() {
        if (isolation.equals("auto")) {
            return Optional.empty();
        }
        return Optional.of(IsolationLevel.withId(isolation)
                .orElseThrow(() -> wrong("There is no isolation " + isolation
                        + "; there are auto, bubblewrap, unshare, uid and none.")));
    }
}
