package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloatsTest {
    private static final Shape SHAPE = new Shape(3, 100);
    private static final int COLLECTIONS = 10;

    @Test
    void arrays_are_whole_while_the_garbage_collector_runs() throws InterruptedException {
        float[] numbers = Engine.sequence(Math.toIntExact(SHAPE.size()));
        Thread collector = new Thread(() -> IntStream.range(0, COLLECTIONS).forEach(i -> System.gc()));
        try (NDManager manager = NDManager.newBaseManager()) {
            collector.start();
            do {
                try (NDArray array = Floats.create(manager, numbers, SHAPE)) {
                    assertArrayEquals(numbers, array.toFloatArray());
                }
            } while (collector.isAlive());
        } finally {
            collector.join();
        }
    }

    @Test
    void numbers_are_replaced_in_their_order() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray array = Floats.create(manager, new float[] {1, 2, 3, 4}, new Shape(2, 2));
            Floats.set(array, new float[] {5, 6, 7, 8});

            assertEquals(DataType.FLOAT32, array.getDataType());
            assertEquals(new Shape(2, 2), array.getShape());
            assertArrayEquals(new float[] {5, 6, 7, 8}, array.toFloatArray());
        }
    }
}
