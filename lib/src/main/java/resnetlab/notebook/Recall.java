package resnetlab.notebook;

import java.util.List;

/**
 * Questions to answer from memory, each with its answer folded away.
 *
 * @param questions the questions, in order
 */
public record Recall(List<Item> questions) {

    public Recall {
        questions = List.copyOf(questions);
    }

    /**
     * A question and its answer; backquotes set code.
     *
     * @param question what is asked
     * @param answer what is true, in a sentence or two
     */
    public record Item(String question, String answer) {}
}
