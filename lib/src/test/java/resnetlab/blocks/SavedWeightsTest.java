package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedWeightsTest {
    private static final Shape INPUT = new Shape(1, 3, 20, 20);

    @TempDir
    Path folder;

    private static Chain network() {
        return ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 1)).classes(5).toBlock();
    }

    private static float[] outputs(Chain network, NDManager manager) {
        return network.forward(new ParameterStore(manager, false), new NDList(manager.ones(INPUT)), false)
                .singletonOrThrow()
                .toFloatArray();
    }

    @Test
    void what_is_written_can_be_loaded_and_computes_the_same() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain written = network();
            FixedWeights.initialize(written, manager, INPUT, 1);
            SavedWeights.write(written, file);
            Chain read = network();
            Weights.load(read, manager, INPUT, SafeTensors.open(file), TensorNames.TORCHVISION);

            assertArrayEquals(outputs(written, manager), outputs(read, manager));
            assertTrue(SafeTensors.open(file).names().contains("layer1.0.downsample.1.running_var"));
        }
    }

    @Test
    void values_begin_at_a_multiple_of_eight_bytes() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain written = network();
            FixedWeights.initialize(written, manager, INPUT, 1);
            SavedWeights.write(written, file);
            long header = ByteBuffer.wrap(Files.readAllBytes(file))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getLong();
            assertEquals(0, header % 8);
        }
    }

    @Test
    void a_network_without_weights_is_refused_by_name() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> SavedWeights.write(network(), folder.resolve("none")));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith("The parameter stem/conv1/weight has no values yet."), said);
    }
}
