package resnetlab.grading.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import resnetlab.exercise.Exercise;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.result.RunRecord.Entry;

/** Writes and reads run.json. */
final class RunRecordJson {

    private static final int SCHEMA = 1;

    private RunRecordJson() {}

    static String write(RunRecord record) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("schema", SCHEMA);
        tree.put("kit", record.run().kit());
        tree.put("seed", record.run().seed());
        tree.put("isolation", record.run().isolation().id());
        ArrayNode exercises = tree.putArray("exercises");
        record.run().exercises().forEach(exercise -> exercises.add(exercise.id()));
        tree.put("timeLimit", Numbers.rounded(record.timeLimit(), 3));
        tree.put("memoryLimit", record.memoryLimit());
        tree.put("shard", record.shard().toString());
        tree.put("total", record.total());
        ArrayNode entries = tree.putArray("submissions");
        for (Entry entry : record.entries()) {
            entries.addObject().put("place", entry.place()).put("submission", entry.submission());
        }
        try {
            return StoredJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values could not be written", impossible);
        }
    }

    static RunRecord read(String text) throws IOException {
        StoredJson tree = StoredJson.parse(text, "run.json", SCHEMA);
        List<Exercise> exercises = new ArrayList<>();
        for (JsonNode id : tree.list("exercises")) {
            exercises.add(tree.known("exercises", Exercise.withId(id.asText())));
        }
        IsolationLevel isolation = tree.known("isolation", IsolationLevel.withId(tree.text("isolation")));
        GradingRun run = new GradingRun(tree.text("kit"), tree.whole("seed"), isolation, exercises);
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : tree.list("submissions")) {
            StoredJson entry = tree.part(node);
            entries.add(new Entry((int) entry.whole("place"), entry.text("submission")));
        }
        return new RunRecord(
                run,
                tree.number("timeLimit"),
                (int) tree.whole("memoryLimit"),
                tree.known("shard", Shard.parse(tree.text("shard"))),
                (int) tree.whole("total"),
                entries);
    }
}
