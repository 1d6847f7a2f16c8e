package resnetlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void engine_adds() {
        try (NDManager manager = NDManager.newBaseManager()) {
            assertEquals(4f, manager.ones(new Shape(2, 2)).sum().getFloat());
        }
    }
}
