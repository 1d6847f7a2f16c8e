package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** The tests run on the engine that the Maven profile names, and no other engine lies on the class path. */
class EngineNameTest {

    @Test
    void is_the_one_that_the_profile_names() {
        String expected = System.getProperty("resnetlab.engine", "MXNet");

        assertEquals(expected, ai.djl.engine.Engine.getInstance().getEngineName());
        assertFalse(ai.djl.engine.Engine.hasEngine(expected.equals("MXNet") ? "PyTorch" : "MXNet"));
    }
}
