package resnetlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.figures.Figure;
import resnetlab.notebook.Display.Place;

class LiveFigureTest {
    private final List<String> log = new ArrayList<>();

    private final Place place = new Place() {
        @Override
        public void put(Figure figure) {
            log.add("put " + figure.text());
        }

        @Override
        public void finish(Figure last) {
            log.add("finish " + last.text());
        }
    };

    @Test
    void leaves_the_last_figure_standing() {
        try (LiveFigure live = new LiveFigure(place)) {
            live.update(new Figure("<p>1</p>", "one"));
            live.update(new Figure("<p>2</p>", "two"));
        }
        assertEquals(List.of("put one", "put two", "finish two"), log);
    }

    @Test
    void closed_twice_or_never_updated_it_shows_nothing_more() {
        LiveFigure live = new LiveFigure(place);
        live.close();
        live.update(new Figure("<p>1</p>", "one"));
        live.close();
        live.close();
        assertEquals(List.of("put one", "finish one"), log);
    }
}
