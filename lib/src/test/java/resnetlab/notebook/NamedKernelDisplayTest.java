package resnetlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import resnetlab.figures.Figure;

class NamedKernelDisplayTest {
    private static final List<String> SHOWN = new ArrayList<>();

    /** What a kernel offers to a cell. */
    public static final class FakeKernel {
        private FakeKernel() {}

        /** Takes the kind of markup first. */
        public static String display(String mime, Object content) {
            SHOWN.add(mime + " " + content);
            return "an id that nobody prints";
        }
    }

    @BeforeEach
    void nothing_is_shown_yet() {
        SHOWN.clear();
    }

    private static Display display() {
        return NamedKernelDisplay.find(
                        FakeKernel.class.getName(),
                        html -> new Object[] {"text/html", html},
                        String.class,
                        Object.class)
                .orElseThrow();
    }

    @Test
    void gives_the_kernel_the_markup_of_a_figure() {
        display().show(new Figure("<p>1</p>", "one"));
        assertEquals(List.of("text/html <p>1</p>"), SHOWN);
    }

    @Test
    void shows_only_the_last_state_of_a_live_figure() {
        try (LiveFigure live = new LiveFigure(display().place())) {
            live.update(new Figure("<p>1</p>", "one"));
            live.update(new Figure("<p>2</p>", "two"));
        }
        assertEquals(List.of("text/html <p>2</p>"), SHOWN);
    }

    @Test
    void finds_no_kernel_where_none_runs() {
        assertTrue(NamedKernelDisplay.find().isEmpty());
    }
}
