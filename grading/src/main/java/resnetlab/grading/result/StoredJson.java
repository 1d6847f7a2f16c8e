package resnetlab.grading.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** A JSON object that this kit wrote, read strictly: what is missing or of another kind is a damaged file. */
final class StoredJson {

    static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode node;
    private final String file;

    private StoredJson(JsonNode node, String file) {
        this.node = node;
        this.file = file;
    }

    static StoredJson parse(String text, String file, int schema) throws IOException {
        StoredJson tree;
        try {
            tree = new StoredJson(MAPPER.readTree(text), file);
        } catch (JsonProcessingException damaged) {
            throw new IOException(file + " is damaged", damaged);
        }
        if (tree.whole("schema") != schema) {
            throw new IOException(file + " has schema " + tree.whole("schema") + ", and this kit reads " + schema);
        }
        return tree;
    }

    StoredJson part(JsonNode part) {
        return new StoredJson(part, file);
    }

    JsonNode list(String field) throws IOException {
        return demand(field, JsonNode::isArray);
    }

    String text(String field) throws IOException {
        return demand(field, JsonNode::isTextual).textValue();
    }

    Optional<String> textIfAny(String field) throws IOException {
        JsonNode value = demand(field, any -> any.isTextual() || any.isNull());
        return value.isNull() ? Optional.empty() : Optional.of(value.textValue());
    }

    long whole(String field) throws IOException {
        return demand(field, JsonNode::isIntegralNumber).longValue();
    }

    double number(String field) throws IOException {
        return demand(field, JsonNode::isNumber).doubleValue();
    }

    /** Returns what a word stands for. */
    <T> T known(String field, Optional<T> meaning) throws IOException {
        if (meaning.isEmpty()) {
            throw damaged(field);
        }
        return meaning.get();
    }

    private JsonNode demand(String field, java.util.function.Predicate<JsonNode> kind) throws IOException {
        JsonNode value = node.path(field);
        if (!kind.test(value)) {
            throw damaged(field);
        }
        return value;
    }

    private IOException damaged(String field) {
        return new IOException(file + " is damaged at " + field);
    }
}
