package resnetlab.grading.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import resnetlab.checks.CheckStatus;
import resnetlab.grading.submission.FoundBy;
import resnetlab.notebook.Misconception;

/** Writes result.json, schema 1. */
final class JsonResult {

    private static final int SCHEMA = 1;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonResult() {}

    static String write(SubmissionResult result) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(result)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values could not be written", impossible);
        }
    }

    private static ObjectNode tree(SubmissionResult result) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("schema", SCHEMA);
        tree.put("kit", result.run().kit());
        tree.put("submission", result.submission());
        tree.put("file", result.file());
        tree.put("status", result.ungradable().isEmpty() ? "graded" : "ungradable");
        tree.put("reason", result.ungradable().orElse(null));
        tree.put("score", Numbers.rounded(result.score(), 4));
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
        tree.put("score", Numbers.rounded(outcome.score(), 4));
        tree.put("max", outcome.exercise().points());
        tree.put("foundBy", outcome.foundBy().map(FoundBy::id).orElse(null));
        tree.put("message", outcome.message());
        ArrayNode checks = tree.putArray("checks");
        outcome.checks().forEach(check -> add(check, checks.addObject()));
    }

    private static void add(CheckOutcome outcome, ObjectNode tree) {
        tree.put("id", outcome.id());
        tree.put("name", outcome.name());
        tree.put("status", word(outcome.status()));
        tree.put("score", Numbers.rounded(outcome.score(), 4));
        tree.put("max", Numbers.rounded(outcome.max(), 4));
        tree.put("message", outcome.message());
        tree.put("misconception", outcome.misconception().map(JsonResult::id).orElse(null));
    }

    static String word(CheckStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String id(Misconception misconception) {
        return misconception.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
