package resnetlab.grading.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import resnetlab.exercise.Misconception;
import resnetlab.grading.submission.FoundBy;

/** Writes result.json, schema 1, which {@link StoredResult} reads. */
public final class ResultJson {

    static final int SCHEMA = 1;

    private ResultJson() {}

    /** Writes the result of a submission. */
    public static String write(SubmissionResult result) {
        try {
            return StoredJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(result)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values could not be written", impossible);
        }
    }

    private static ObjectNode tree(SubmissionResult result) {
        ObjectNode tree = StoredJson.MAPPER.createObjectNode();
        tree.put("schema", SCHEMA);
        tree.put("kit", result.run().kit());
        tree.put("submission", result.submission());
        tree.put("file", result.file());
        tree.put("content", result.content());
        tree.put("status", result.ungradable().isEmpty() ? "graded" : "ungradable");
        tree.put("reason", result.ungradable().orElse(null));
        tree.put("score", Numbers.exact(result.score()));
        tree.put("max", result.run().max());
        tree.put("seed", result.run().seed());
        tree.put("isolation", result.run().isolation().id());
        tree.put("seconds", Numbers.rounded(result.seconds(), 3));
        ArrayNode exercises = tree.putArray("exercises");
        result.exercises().forEach(exercise -> add(exercise, exercises.addObject()));
        return tree;
    }

    private static void add(ExerciseOutcome outcome, ObjectNode tree) {
        tree.put("id", outcome.exercise().id());
        tree.put("title", outcome.exercise().title());
        tree.put("status", outcome.status().id());
        tree.put("score", Numbers.exact(outcome.score()));
        tree.put("max", outcome.exercise().points());
        tree.put("foundBy", outcome.foundBy().map(FoundBy::id).orElse(null));
        tree.put("message", outcome.message());
        ArrayNode checks = tree.putArray("checks");
        outcome.checks().forEach(check -> add(check, checks.addObject()));
    }

    private static void add(CheckOutcome outcome, ObjectNode tree) {
        tree.put("id", outcome.id());
        tree.put("name", outcome.name());
        tree.put("status", outcome.status().id());
        tree.put("score", Numbers.exact(outcome.score()));
        tree.put("max", Numbers.exact(outcome.max()));
        tree.put("message", outcome.message());
        tree.put("misconception", outcome.misconception().map(ResultJson::id).orElse(null));
    }

    /** Returns the word for a misconception in result files. */
    public static String id(Misconception misconception) {
        return misconception.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
