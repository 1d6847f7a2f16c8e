package resnetlab.measure;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import resnetlab.geometry.Padding.Explicit;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Writes a layer table as the columns of a tablesaw table. */
final class LayerColumns {
    private LayerColumns() {}

    static Table of(List<LayerRow> rows) {
        return Table.create(
                "layers",
                words(rows, "layer", LayerRow::name),
                words(rows, "stage", LayerRow::stage),
                words(rows, "kind", row -> row.kind().words()),
                whole(rows, "kernel", row -> row.layer().window().kernel()),
                whole(rows, "stride", row -> row.layer().window().stride()),
                words(rows, "padding", row -> padding(row.plane().height().pads())),
                words(rows, "output", row -> row.output().toString()),
                large(rows, "trainable", LayerRow::trainable),
                large(rows, "other", LayerRow::otherParameters),
                large(rows, "multiply-adds", LayerRow::multiplyAdds),
                large(rows, "sees", row -> row.field().rows().size()));
    }

    /** Returns the padding at the beginning and the end as one number, or as two where they differ. */
    static String padding(Explicit pads) {
        return pads.before() == pads.after() ? String.valueOf(pads.before()) : pads.before() + "+" + pads.after();
    }

    private static StringColumn words(List<LayerRow> rows, String name, Function<LayerRow, String> value) {
        return StringColumn.create(name, rows.stream().map(value).toList());
    }

    private static IntColumn whole(List<LayerRow> rows, String name, ToIntFunction<LayerRow> value) {
        return IntColumn.create(name, rows.stream().mapToInt(value).toArray());
    }

    private static LongColumn large(List<LayerRow> rows, String name, ToLongFunction<LayerRow> value) {
        return LongColumn.create(name, rows.stream().mapToLong(value).toArray());
    }
}
