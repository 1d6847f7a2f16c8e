package resnetlab.blocks;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.SymbolBlock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes a DJL block of an MXNet symbol, after oneDNN has fused its operations: a convolution, the addition and the ReLU behind
 * it become one. DJL fuses only what it loads from a file, so the symbol takes that way once.
 */
final class FusedSymbol {
    /** The version of MxSymbolBlock's format that brings no symbol along. */
    private static final int PARAMETERS_ONLY = 2;

    private static final Map<String, String> FUSED = Map.of("hasParameter", "false", "MxOptimizeFor", "MKLDNN");
    private static final String NAME = "network";

    private final SymbolGraph graph;
    private final String input;

    FusedSymbol(SymbolGraph graph, String input) {
        this.graph = graph;
        this.input = input;
    }

    /** Makes the block, which lives as long as the manager and whose constants are the graph's own arrays. */
    Block toBlock(int head, NDManager manager) throws IOException, MalformedModelException {
        SymbolBlock block = SymbolBlock.newInstance(manager);
        block.loadParameters(manager, stream(fused(graph.json(head))));
        graph.constants()
                .forEach((name, array) -> block.getDirectParameters().get(name).setArray(array));
        return block;
    }

    private byte[] fused(String json) throws IOException, MalformedModelException {
        Path folder = Files.createTempDirectory("resnetlab-symbol");
        Path file = folder.resolve(NAME + "-symbol.json");
        try (Model model = Model.newInstance(NAME, SymbolCopy.ENGINE)) {
            Files.writeString(file, json);
            model.load(folder, NAME, FUSED);
            model.getBlock().loadParameters(model.getNDManager(), stream(withoutValues()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            model.getBlock().saveParameters(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** Says which of the arrays is the input, and that none has values yet. */
    private byte[] withoutValues() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(PARAMETERS_ONLY);
        out.writeInt(1);
        out.writeUTF(input);
        for (int i = 0; i < graph.variables(); i++) {
            out.writeChar('N');
        }
        return bytes.toByteArray();
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
