package resnetlab.notebook.questions;

import java.util.ArrayList;
import java.util.List;
import resnetlab.figures.Card;
import resnetlab.figures.ChannelPath;
import resnetlab.figures.Chart;
import resnetlab.figures.CoverageMap;
import resnetlab.figures.Figure;
import resnetlab.figures.Tone;
import resnetlab.figures.WindowPicture;
import resnetlab.geometry.Axis;
import resnetlab.measure.ReadMap;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The pictures that answer questions. */
final class Pictures {

    private Pictures() {}

    static Figure windows(Axis axis) {
        return WindowPicture.of(axis);
    }

    static Figure beside(String finding, String leftTitle, Axis left, String rightTitle, Axis right) {
        return WindowPicture.beside(finding, leftTitle, left, rightTitle, right);
    }

    static Figure misfit(Axis axis) {
        String why = axis.misfit().orElse("It fits.");
        return note("What the geometry says", why);
    }

    static Figure note(String title, String text) {
        return Card.of(Tone.NOTE, title).say(text).toFigure(text);
    }

    /** Draws the channels along a 1x1, a 3x3 and a 1x1 convolution with these numbers of filters. */
    static Figure mainPath(String title, String finding, int channels, List<Integer> filters) {
        int[] kernels = {1, 3, 1};
        List<ChannelPath.Step> steps = new ArrayList<>();
        int in = channels;
        for (int i = 0; i < kernels.length; i++) {
            String layer = kernels[i] + "x" + kernels[i];
            steps.add(
                    new ChannelPath.Step(layer, filters.get(i), (long) kernels[i] * kernels[i] * in * filters.get(i)));
            in = filters.get(i);
        }
        return ChannelPath.of(title, finding, "weights", channels, steps);
    }

    /** A bar of a chart. */
    record Bar(String name, double value) {}

    static Figure bars(String title, String finding, String unit, Bar... bars) {
        StringColumn names = StringColumn.create("of");
        DoubleColumn values = DoubleColumn.create(unit);
        for (Bar bar : bars) {
            names.append(bar.name());
            values.append(bar.value());
        }
        return Chart.bars(title, finding, Table.create(title, names, values), "of", unit);
    }

    static Figure readMap(ReadMap map) {
        return CoverageMap.ofRead("What the block reads", map.read());
    }
}
