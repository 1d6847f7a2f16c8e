package resnetlab.notebook;

import java.util.Optional;
import resnetlab.figures.Figure;
import resnetlab.notebook.Display.Place;

/**
 * A figure that changes in place while its cell runs, such as the loss during training.
 *
 * <pre>{@code
 * try (LiveFigure live = Show.live()) {
 *     for (int epoch = 1; epoch <= 5; epoch++) {
 *         ...
 *         live.update(Chart.lines("Loss", "After epoch " + epoch + " the loss is " + loss + ".", losses, "epoch", "loss"));
 *     }
 * }
 * }</pre>
 *
 * <p>Updates that follow each other faster than an eye can are left out, except the last. Where the kernel cannot change what
 * it has shown, each update prints its sentence as a line.
 */
public final class LiveFigure implements AutoCloseable {
    private final Place place;
    private Optional<Figure> last = Optional.empty();

    LiveFigure(Place place) {
        this.place = place;
    }

    /** Shows a figure in place of the one before. */
    public void update(Figure figure) {
        last = Optional.of(figure);
        place.put(figure);
    }

    /** Leaves the last figure standing. Without an update there is nothing to see. */
    @Override
    public void close() {
        last.ifPresent(place::finish);
        last = Optional.empty();
    }
}
