package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.figures.Explorer.Knob;
import resnetlab.geometry.Axis;

/** The explorers' scripts in a real browser. */
class ExplorerInBrowserTest {
    @TempDir
    Path folder;

    @Test
    void every_setting_shows_what_the_geometry_computed() throws Exception {
        String explorer = WindowExplorer.start().html();
        assertEquals(
                "2160 settings, 153 misfits, 9140 windows, 0 faults",
                new Browser(folder).resultOf(explorer + explorer, "window-explorer-check.js"));
    }

    @Test
    void every_setting_of_the_knobs_shows_its_frame() throws Exception {
        Figure explorer = Explorer.of(
                "Strides",
                List.of(Knob.numbers("Stride", 1, 3, 2), new Knob("Kernel", List.of("one \"1\"", "three"), 0)),
                ExplorerInBrowserTest::frame);
        assertEquals(
                "6 settings, 0 faults",
                new Browser(folder).resultOf(explorer.html() + explorer.html(), "explorer-check.js"));
    }

    private static Figure frame(List<Integer> setting) {
        int stride = setting.get(0) + 1;
        int kernel = 1 + 2 * setting.get(1);
        Axis axis = Axis.of(9).kernel(kernel).stride(stride);
        String marked = "<p data-seen=\"%d %d\">%d</p><button type=\"button\" data-set=\"0:0 1:1\">go</button>"
                .formatted(stride, kernel, axis.outputSize());
        return new Figure(marked, "stride %d, kernel %d".formatted(stride, kernel));
    }
}
