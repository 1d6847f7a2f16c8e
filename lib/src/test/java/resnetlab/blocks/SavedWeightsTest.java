package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.util.DefaultLocale;

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
    @DefaultLocale("ar-EG")
    void digits_of_a_locale_do_not_reach_files_or_the_names_in_them() throws IOException {
        assertNotEquals("12", "%d".formatted(12), "this locale has digits of its own");
        what_is_written_can_be_loaded_and_computes_the_same();
        assertEquals("layer1.0.conv1.weight", TensorNames.TORCHVISION.of("stage2/block1/main/conv1/weight"));
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

    @Test
    void a_block_that_stands_alone_can_be_saved_whatever_its_name() throws IOException {
        Path file = folder.resolve("block.safetensors");
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain quoted = new Chain("chain").then("a\"b", Conv.of(4, 3).toBlock());
            FixedWeights.initialize(quoted, manager, INPUT, 1);
            SavedWeights.write(quoted, file);
            assertEquals(Set.of("a\"b.weight"), SafeTensors.open(file).names());

            Convolution alone = Conv.of(4, 3).toBlock();
            FixedWeights.initialize(alone, manager, INPUT, 1);
            SavedWeights.write(alone, file);
            assertEquals(Set.of("weight"), SafeTensors.open(file).names());
        }
    }

    @Test
    void parameters_that_would_share_a_name_are_refused_and_the_old_file_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("old.safetensors"), "old");
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain pair = new Chain("pair");
            for (String name : List.of("a", "b")) {
                pair.then(name, new Chain(name).then("conv", Conv.of(3, 1).toBlock()));
            }
            FixedWeights.initialize(pair, manager, INPUT, 1);

            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> SavedWeights.write(pair, file));

            String said = String.valueOf(refused.getMessage());
            assertTrue(said.startsWith("The parameter b/conv/weight and one before it"), said);
            assertEquals("old", Files.readString(file));
        }
    }

    @Test
    void a_place_that_cannot_be_written_or_read_is_named() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = network();
            FixedWeights.initialize(network, manager, INPUT, 1);
            Path nowhere = folder.resolve("none").resolve("weights.safetensors");
            for (Executable code : List.<Executable>of(
                    () -> SavedWeights.write(network, nowhere),
                    () -> SavedWeights.write(network, folder),
                    () -> SafeTensors.open(nowhere),
                    () -> SafeTensors.open(folder))) {
                String said =
                        String.valueOf(assertThrows(IOException.class, code).getMessage());
                assertTrue(said.contains(folder.toString()) && said.endsWith("."), said);
            }
        }
    }

    @Test
    void failed_write_leaves_the_old_file() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        Path inTheWay = Files.createDirectories(folder.resolve("weights.safetensors.part/full"));
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = network();
            FixedWeights.initialize(network, manager, INPUT, 1);
            Files.writeString(file, "old");
            IOException thrown = assertThrows(IOException.class, () -> SavedWeights.write(network, file));

            assertTrue(String.valueOf(thrown.getMessage()).contains("as it was"), thrown.getMessage());
            assertEquals("old", Files.readString(file));
            Files.delete(inTheWay);
            Files.delete(inTheWay.getParent());
            SavedWeights.write(network, file);
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(file), files.toList());
            }
        }
    }
}
