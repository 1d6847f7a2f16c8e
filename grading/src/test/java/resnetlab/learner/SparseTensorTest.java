package resnetlab.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SparseTensorTest {

    private static final long[] SHAPE = {2, 3};

    @Test
    void holds_the_same_numbers_as_the_tensor_it_was_made_of() {
        float[] data = {0, Float.NaN, 0, 0, -1.5f, 3};

        SparseTensor sparse = SparseTensor.of(new Tensor(SHAPE, data));

        assertArrayEquals(new int[] {1, 4, 5}, sparse.places());
        assertArrayEquals(data, sparse.dense().data());
    }

    @Test
    void puts_its_zeros_too_from_where_a_buffer_stands() {
        float[] large = new float[10_000];
        large[9_999] = 7;
        float[] kept = new float[10_001];
        Arrays.fill(kept, 5);
        FloatBuffer buffer = FloatBuffer.wrap(kept).position(1);

        SparseTensor.of(new Tensor(new long[] {10_000}, large)).putInto(buffer);

        float[] expected = new float[10_001];
        expected[0] = 5;
        expected[10_000] = 7;
        assertArrayEquals(expected, kept);
    }

    @Test
    void refuses_what_does_not_belong_together() {
        for (int[] places : new int[][] {{-1}, {6}, {3, 3}, {4, 2}, {1, 2, 3}}) {
            float[] values = new float[Math.min(places.length, 2)];
            assertThrows(IllegalArgumentException.class, () -> new SparseTensor(SHAPE, 6, places, values));
        }
        assertThrows(IllegalArgumentException.class, () -> new SparseTensor(SHAPE, 7, new int[0], new float[0]));
    }
}
