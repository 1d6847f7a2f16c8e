package resnetlab.measure;

import java.util.Locale;
import resnetlab.geometry.Layer;

/** Writes a layer table as lines of text. */
final class TableText {
    private static final String LINE = "%-32s %-14s %6s %6s %7s %-22s %13s %9s %15s %9s%n";

    private TableText() {}

    static String of(LayerTable table) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                LINE,
                "layer",
                "kind",
                "kernel",
                "stride",
                "padding",
                "output",
                "trainable",
                "other",
                "multiply-adds",
                "sees"));
        table.rows().forEach(row -> text.append(line(row)));
        text.append(String.format(
                Locale.ROOT,
                LINE,
                "total",
                "",
                "",
                "",
                "",
                "",
                number(table.trainable()),
                number(table.otherParameters()),
                number(table.multiplyAdds()),
                ""));
        return text.toString();
    }

    private static String line(LayerRow row) {
        Layer layer = row.layer();
        return String.format(
                Locale.ROOT,
                LINE,
                row.name(),
                row.kind().words(),
                layer.window().kernel(),
                layer.window().stride(),
                LayerColumns.padding(row.plane().height().pads()),
                row.output(),
                number(row.trainable()),
                number(row.otherParameters()),
                number(row.multiplyAdds()),
                number(row.field().rows().size()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
