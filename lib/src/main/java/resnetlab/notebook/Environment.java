package resnetlab.notebook;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resnetlab.figures.Card;
import resnetlab.figures.Figure;
import resnetlab.figures.Tone;

/** Looks whether everything that the notebooks need is in place. */
final class Environment {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_MEMORY = 300L << 20;

    private Environment() {}

    /** Returns a card: versions when all is well, otherwise one sentence for each thing that is not. */
    static Figure card() {
        List<String> troubles = new ArrayList<>();
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            troubles.add("This kernel runs on Java " + java + "; the notebooks need " + OLDEST_JAVA
                    + " or newer. Run `environment/doctor` in a terminal.");
        }
        long memory = Runtime.getRuntime().maxMemory();
        if (memory < LEAST_MEMORY) {
            troubles.add("Java may use only " + (memory >> 20) + " MB; close other kernels or programs.");
        }
        Optional<String> engine = engine();
        if (engine.isEmpty()) {
            troubles.add("The deep learning engine does not start. Run `environment/doctor` in a terminal.");
        }
        String versions = "Java " + java + ", " + engine.orElse("no engine") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + (memory >> 20) + " MB for Java";
        return troubles.isEmpty() ? fine(versions) : broken(versions, troubles);
    }

    private static Figure fine(String versions) {
        return Card.of(Tone.RIGHT, "Everything is in place")
                .say(versions + ".")
                .toFigure("Everything is in place: " + versions + ".");
    }

    private static Figure broken(String versions, List<String> troubles) {
        Card card = Card.of(Tone.ERROR, "Something is missing");
        troubles.forEach(card::say);
        return card.say("Found: " + versions + ".").toFigure("Something is missing: " + String.join(" ", troubles));
    }

    private static Optional<String> engine() {
        try (NDManager manager = NDManager.newBaseManager()) {
            float four = manager.ones(new Shape(2, 2)).sum().getFloat();
            return four == 4f ? Optional.of(Engine.getInstance().getEngineName() + " engine") : Optional.empty();
        } catch (EngineException | LinkageError broken) {
            return Optional.empty();
        }
    }
}
