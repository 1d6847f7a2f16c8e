package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {
    @TempDir
    Path folder;

    /** Writes a file from its header as text and its values as bytes. */
    private Path file(String header, int... values) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        for (int value : values) {
            bytes.put((byte) value);
        }
        return Files.write(folder.resolve("weights.safetensors"), bytes.array());
    }

    private static String tensor(String type, String shape, int begin, int end) {
        return "{\"a\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}}".formatted(type, shape, begin, end);
    }

    @Test
    void reads_every_kind_of_float() throws IOException {
        String header = """
                {"__metadata__":{"format":"pt"},
                 "half":{"dtype":"F16","shape":[4],"data_offsets":[8,16]},
                 "single":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},
                 "brain":{"dtype":"BF16","shape":[1],"data_offsets":[16,18]},
                 "double":{"dtype":"F64","shape":[],"data_offsets":[18,26]}}
                """;
        SafeTensors file = SafeTensors.open(file(
                header,
                // 1.0f, -2.0f
                0,
                0,
                0x80,
                0x3f,
                0,
                0,
                0,
                0xc0,
                // 1.0, -2.5, the smallest half 2^-24, infinity
                0x00,
                0x3c,
                0x00,
                0xc1,
                0x01,
                0x00,
                0x00,
                0x7c,
                // 1.0 in bfloat16
                0x80,
                0x3f,
                // 1.0 in double
                0,
                0,
                0,
                0,
                0,
                0,
                0xf0,
                0x3f));

        assertEquals(List.of("half", "single", "brain", "double"), List.copyOf(file.names()));
        assertEquals(new Shape(1, 2), file.shape("single"));
        assertArrayEquals(new float[] {1, -2}, file.values("single"));
        assertArrayEquals(new float[] {1, -2.5f, 0x1p-24f, Float.POSITIVE_INFINITY}, file.values("half"));
        assertArrayEquals(new float[] {1}, file.values("brain"));
        assertArrayEquals(new float[] {1}, file.values("double"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F32 | [1] | 0 | 8 | cannot lie in the bytes 0 to 8",
                "F32 | [-1] | 0 | 4 | cannot lie",
                "F32 | [2] | 4 | 0 | cannot lie",
                "F32 | [1] | -4 | 0 | cannot lie",
                "F32 | [9223372036854775807, 4] | 0 | 4 | cannot lie",
                "F32 | [4294967296, 4294967296] | 0 | 4 | cannot lie",
                "F32 | [1] | 4 | 8 | begins at byte 4, but the one before ends at 0",
                "F32 | [2] | 0 | 8 | take 8 bytes, but it has 4",
                "F32 | [] | 0 | 0 | cannot lie",
                "X9 | [1] | 0 | 4 | unknown type 'X9'",
                "F32 | [1,1,1,1,1,1,1,1,1] | 0 | 4 | more than 8 axes",
                "F32 | [1.5] | 0 | 4 | not the JSON",
                "F32 | 1 | 0 | 4 | not the JSON"
            })
    void damaged_tensors_are_refused(String type, String shape, int begin, int end, String words) throws IOException {
        refuses(file(tensor(type, shape, begin, end), 0, 0, 0, 0), words);
    }

    private static void refuses(Path file, String words) {
        IOException thrown = assertThrows(IOException.class, () -> SafeTensors.open(file));
        String message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains(words), message);
        assertTrue(message.contains(file.toString()), message);
    }

    @Test
    void damaged_headers_are_refused() throws IOException {
        refuses(file("[]"), "not the JSON");
        refuses(file("{\"a\":"), "not the JSON");
        refuses(file("{} x"), "not the JSON");
        refuses(file("{'a':1}"), "not the JSON");
        refuses(file("[".repeat(100_000)), "not the JSON");
        refuses(file("{\"__metadata__\":" + "[".repeat(100_000)), "not the JSON");
        refuses(file("{}", 1), "take 0 bytes, but it has 1");
        refuses(file("{\"a\":{\"dtype\":\"F32\",\"shape\":[0]}}"), "does not say where");
        String twice = "\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}";
        refuses(file("{" + twice + "," + twice + "}"), "twice");
    }

    @Test
    void damaged_lengths_are_refused() throws IOException {
        Path file = folder.resolve("short.safetensors");
        refuses(Files.write(file, new byte[3]), "it has 3 bytes");
        refuses(
                Files.write(file, new byte[] {9, 0, 0, 0, 0, 0, 0, 0, '{', '}'}),
                "is to have 9 bytes, but 2 bytes follow");
        byte[] huge = {-1, -1, -1, -1, -1, -1, -1, -1, '{', '}'};
        refuses(Files.write(file, huge), "is to have 18446744073709551615 bytes");
        assertThrows(IOException.class, () -> SafeTensors.open(folder.resolve("missing")));
    }

    @Test
    void every_shorter_file_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(file(tensor("F32", "[2]", 0, 8), 1, 2, 3, 4, 5, 6, 7, 8));
        Path shorter = folder.resolve("shorter.safetensors");
        for (int length = 0; length < whole.length; length++) {
            Files.write(shorter, Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> SafeTensors.open(shorter), "of length " + length);
        }
    }

    @Test
    void integers_are_no_weights_and_unknown_names_are_named() throws IOException {
        SafeTensors file = SafeTensors.open(file(tensor("I64", "[]", 0, 8), 0, 0, 0, 0, 0, 0, 0, 0));

        assertThrows(IOException.class, () -> file.values("a"));
        assertThrows(IllegalArgumentException.class, () -> file.values("b"));
    }
}
