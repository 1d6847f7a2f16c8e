package resnetlab.notebook;

import java.util.List;
import java.util.function.Supplier;

/** Questions to answer from memory, each with its answer folded away. */
public final class Recall {
    private final Supplier<List<Item>> items;

    /**
     * Keeps the questions to be made when they are asked for: what goes wrong in an answer that is computed is then said in the
     * cell that asks, each time.
     */
    public Recall(Supplier<List<Item>> items) {
        this.items = items;
    }

    /** Computes the answers and returns the questions, in order. */
    public List<Item> questions() {
        return List.copyOf(items.get());
    }

    /**
     * A question and its answer; backquotes set code.
     *
     * @param question what is asked
     * @param answer what is true, in a sentence or two
     */
    public record Item(String question, String answer) {}
}
