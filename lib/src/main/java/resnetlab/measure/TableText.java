package resnetlab.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import resnetlab.geometry.Layer;

/** Writes a layer table as lines of text, each column as wide as it must be. */
final class TableText {
    private static final List<String> HEADING = List.of(
            "layer", "kind", "kernel", "stride", "padding", "output", "trainable", "other", "multiply-adds", "sees");
    private static final List<String> WORDS = List.of("layer", "kind", "output");

    private TableText() {}

    static String of(LayerTable table) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADING));
        table.rows().forEach(row -> lines.add(cells(row)));
        lines.add(totals(table));
        List<Integer> widths = IntStream.range(0, HEADING.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return lines.stream().map(line -> text(line, widths)).collect(Collectors.joining());
    }

    private static List<String> cells(LayerRow row) {
        Layer layer = row.layer();
        return List.of(
                row.name(),
                row.kind().words(),
                number(layer.window().kernel()),
                number(layer.window().stride()),
                LayerColumns.padding(row.plane().height().pads()),
                row.output().toString(),
                number(row.trainable()),
                number(row.otherParameters()),
                number(row.multiplyAdds()),
                number(row.field().rows().size()));
    }

    private static List<String> totals(LayerTable table) {
        return List.of(
                "total",
                "",
                "",
                "",
                "",
                "",
                number(table.trainable()),
                number(table.otherParameters()),
                number(table.multiplyAdds()),
                "");
    }

    /** Puts words to the left of their columns, and numbers to the right. */
    private static String text(List<String> line, List<Integer> widths) {
        return IntStream.range(0, line.size())
                        .mapToObj(column -> {
                            String side = WORDS.contains(HEADING.get(column)) ? "-" : "";
                            return ("%" + side + widths.get(column) + "s").formatted(line.get(column));
                        })
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + "\n";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
