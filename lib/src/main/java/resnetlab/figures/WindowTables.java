package resnetlab.figures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import resnetlab.geometry.Axis;
import resnetlab.geometry.WindowPosition;

/** What a {@link WindowPicture} shows, as tables for those who do not see it. */
final class WindowTables {
    private WindowTables() {}

    /** Returns the windows of an axis as a table. */
    static String windows(Axis axis) {
        Table table = Table.of(List.of("window", "starts at", "reads input positions", "reads padding positions"));
        for (WindowPosition window : axis.windows()) {
            table.row(
                    "" + window.output(),
                    List.of(
                            Words.minus("" + window.start()),
                            Words.list(window.inputs()),
                            Words.list(window.padding())));
        }
        return table.toHtml();
    }

    /** Returns how often each input position is read as a table. */
    static String counts(Axis axis) {
        List<String> positions =
                IntStream.range(0, axis.n()).mapToObj(Integer::toString).collect(Collectors.toList());
        positions.add(0, "input position");
        return Table.of(positions)
                .row(
                        "times read",
                        IntStream.of(axis.coverage())
                                .mapToObj(Integer::toString)
                                .toList())
                .toHtml();
    }
}
