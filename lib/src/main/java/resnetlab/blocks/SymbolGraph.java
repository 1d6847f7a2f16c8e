package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the nodes of an MXNet symbol, each after the nodes that it reads, and writes them as MXNet's JSON. Format: Apache
 * MXNet 1.9.1, 3rdparty/tvm/nnvm, src/pass/saveload_json.cc.
 */
final class SymbolGraph {
    private static final String VARIABLE = "null";
    private static final int VERSION = 10900;

    private final JsonArray nodes = new JsonArray();
    private final JsonArray variables = new JsonArray();
    private final Map<String, NDArray> values = new LinkedHashMap<>();

    /** Adds an array that is given at each run. */
    int input(String name) {
        variables.add(nodes.size());
        return node(VARIABLE, name, Map.of());
    }

    /** Adds an array that stays. */
    int constant(String name, NDArray array) {
        String own = nodes.size() + "/" + name;
        values.put(own, array);
        return input(own);
    }

    /** Adds what an operation makes of the first outputs of other nodes. */
    int node(String operation, String name, Map<String, String> attributes, Integer... inputs) {
        return node(operation, name, attributes, List.of(inputs));
    }

    /** Adds what an operation makes of the first outputs of other nodes. */
    int node(String operation, String name, Map<String, String> attributes, List<Integer> inputs) {
        JsonObject node = new JsonObject();
        node.addProperty("op", operation);
        node.addProperty("name", operation.equals(VARIABLE) ? name : nodes.size() + "/" + name);
        JsonObject attrs = new JsonObject();
        attributes.forEach(attrs::addProperty);
        node.add("attrs", attrs);
        JsonArray sources = new JsonArray();
        inputs.forEach(input -> sources.add(firstOutput(input)));
        node.add("inputs", sources);
        nodes.add(node);
        return nodes.size() - 1;
    }

    private static JsonArray firstOutput(int node) {
        JsonArray entry = new JsonArray();
        entry.add(node);
        entry.add(0);
        entry.add(0);
        return entry;
    }

    /** Returns the arrays that stay, by name. */
    Map<String, NDArray> constants() {
        return values;
    }

    /** Returns how many arrays there are, the inputs too. */
    int variables() {
        return variables.size();
    }

    /** Returns the symbol whose output is that of a node. */
    String json(int head) {
        JsonArray version = new JsonArray();
        version.add("int");
        version.add(VERSION);
        JsonObject attrs = new JsonObject();
        attrs.add("mxnet_version", version);
        JsonArray heads = new JsonArray();
        heads.add(firstOutput(head));
        JsonObject graph = new JsonObject();
        graph.add("nodes", nodes);
        graph.add("arg_nodes", variables);
        graph.add("heads", heads);
        graph.add("attrs", attrs);
        return graph.toString();
    }
}
