package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network made of wrong blocks is judged with right ones too; a network that is wrong itself stays wrong. */
class SecondTryTest {

    private static final String NO_LAST_RELU = "return new SequentialBlock().add(sum)";
    private static final String NOT_WRITTEN = "Block identityBlock(int f, int[] filters) { throw new NotAttempted(); }";

    @TempDir
    static Path folder;

    @BeforeAll
    static void grade() throws IOException {
        String network = Files.readString(Path.of("solutions", "resnet50", "right", "global_average_with_biases.java"));
        Path in = Files.createDirectories(folder.resolve("in"));
        write(in, "wrong-blocks", network.replace(NO_LAST_RELU + ".add(Activation.reluBlock())", NO_LAST_RELU));
        write(in, "block-not-written", network.replace("Block identityBlock(", "Block unused(") + NOT_WRITTEN);
        write(
                in,
                "other-signature",
                network.replace(
                        "convolutionalBlock(int f, int[] filters, int s)", "convolutionalBlock(int f, int[] filters)"));
        write(in, "wrong-network", network.replace("stage == 0 ? 1 : 2", "2 - stage % 2"));
        Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "--out=" + folder.resolve("out"),
                "--seed=3",
                "--time-limit=60",
                "--exercise=resnet50",
                in.toString());
    }

    private static void write(Path in, String name, String network) throws IOException {
        NotebookFile.right().cell("resnet50-solution", network).write(in.resolve(name + ".ipynb"));
    }

    private static JsonNode resnet50(String submission) throws IOException {
        Path result = folder.resolve("out").resolve(submission).resolve("result.json");
        return new ObjectMapper().readTree(result.toFile()).path("exercises").path(0);
    }

    @Test
    void wrong_blocks_cost_the_network_nothing() throws IOException {
        assertEquals(10, resnet50("wrong-blocks").path("score").asDouble());
        assertEquals("correct", resnet50("wrong-blocks").path("status").asText());
        assertEquals(
                ReferenceBlocks.NOTE, resnet50("wrong-blocks").path("message").asText());
    }

    @Test
    void a_block_that_is_not_written_costs_the_network_nothing() throws IOException {
        assertEquals(10, resnet50("block-not-written").path("score").asDouble());
    }

    @Test
    void a_block_with_other_parameters_that_does_not_compile_costs_the_network_nothing() throws IOException {
        assertEquals(10, resnet50("other-signature").path("score").asDouble());
    }

    @Test
    void a_wrong_network_stays_wrong() throws IOException {
        assertTrue(resnet50("wrong-network").path("score").asDouble() < 10, () -> "a wrong network has all points");
        assertEquals("", resnet50("wrong-network").path("message").asText());
    }
}
