package resnetlab.notebook;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.DisplayStream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import resnetlab.figures.Figure;
import resnetlab.notebook.Display.Place;

/** A display of JJava that is updated by its id, at most a few times a second. */
final class JJavaPlace implements Place {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final String id = UUID.randomUUID().toString();
    private Optional<Long> sent = Optional.empty();

    @Override
    public void put(Figure figure) {
        long now = System.nanoTime();
        if (sent.map(before -> now - before >= PAUSE.toNanos()).orElse(true)) {
            // scripts leave alone what stands in such an element, so that a chart does not flicker
            send(new Figure("<div data-live=\"yes\">" + figure.html() + "</div>", figure.text()));
        }
    }

    @Override
    public void finish(Figure last) {
        send(last);
    }

    private void send(Figure figure) {
        DisplayData data = JJavaDisplay.data(figure);
        // not setDisplayId, whose signature differs between the releases of JJava
        data.putTransientData(DisplayData.DISPLAY_ID_KEY, id);
        DisplayStream display = BaseKernel.notebookKernel().getIO().display;
        if (sent.isEmpty()) {
            display.display(data);
        } else {
            display.updateDisplay(data);
        }
        sent = Optional.of(System.nanoTime());
    }
}
