package resnetlab.notebook;

import java.util.stream.Collectors;
import resnetlab.figures.Card;
import resnetlab.figures.Figure;
import resnetlab.figures.Tone;

/** Draws questions to answer from memory; each answer opens by click or with the Enter key. */
final class RecallCard {

    private RecallCard() {}

    static Figure of(Recall recall) {
        Card card = Card.of(Tone.QUESTION, "From memory").say("Answer first, then open.");
        recall.questions().forEach(item -> card.fold(item.question(), item.answer()));
        String questions =
                recall.questions().stream().map(Recall.Item::question).collect(Collectors.joining(" "));
        return card.toFigure("From memory: " + questions);
    }
}
