package resnetlab.grading.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import resnetlab.checks.CheckStatus;
import resnetlab.checks.ExerciseStatus;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.grading.submission.FoundBy;

/** Reads result.json back; what {@link ResultJson} writes of it again has the same bytes. */
public final class StoredResult {

    private StoredResult() {}

    /**
     * Reads the result of a submission.
     *
     * @param text the text of the file
     * @param run the run that it belongs to
     * @throws IOException when the text is no result, or one of another run
     */
    public static SubmissionResult read(String text, GradingRun run) throws IOException {
        StoredJson tree = StoredJson.parse(text, "result.json", ResultJson.SCHEMA);
        if (!tree.text("kit").equals(run.kit())
                || tree.whole("seed") != run.seed()
                || !tree.text("isolation").equals(run.isolation().id())
                || tree.whole("max") != run.max()) {
            throw new IOException("result.json belongs to another run");
        }
        List<ExerciseOutcome> exercises = new ArrayList<>();
        for (JsonNode node : tree.list("exercises")) {
            exercises.add(exercise(tree.part(node)));
        }
        return new SubmissionResult(
                run,
                tree.text("submission"),
                tree.text("file"),
                tree.text("content"),
                tree.textIfAny("reason"),
                tree.number("seconds"),
                exercises);
    }

    private static ExerciseOutcome exercise(StoredJson tree) throws IOException {
        List<CheckOutcome> checks = new ArrayList<>();
        for (JsonNode node : tree.list("checks")) {
            checks.add(check(tree.part(node)));
        }
        Optional<String> foundBy = tree.textIfAny("foundBy");
        return new ExerciseOutcome(
                tree.known("id", Exercise.withId(tree.text("id"))),
                tree.known("status", withId(ExerciseStatus.values(), ExerciseStatus::id, tree.text("status"))),
                tree.number("score"),
                foundBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tree.known("foundBy", withId(FoundBy.values(), FoundBy::id, foundBy.get()))),
                tree.text("message"),
                checks);
    }

    private static CheckOutcome check(StoredJson tree) throws IOException {
        Optional<String> belief = tree.textIfAny("misconception");
        return new CheckOutcome(
                tree.text("id"),
                tree.text("name"),
                tree.known("status", withId(CheckStatus.values(), CheckStatus::id, tree.text("status"))),
                tree.number("score"),
                tree.number("max"),
                tree.text("message"),
                belief.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tree.known(
                                "misconception", withId(Misconception.values(), ResultJson::id, belief.get()))));
    }

    private static <E> Optional<E> withId(E[] values, Function<E, String> id, String wanted) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(wanted))
                .findFirst();
    }
}
