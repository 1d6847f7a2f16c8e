package resnetlab.notebook.suspects;

import java.util.ArrayList;
import java.util.List;
import resnetlab.measure.LayerTable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The layers of a residual block as a narrow table: what a hunter needs, under names that say on which path a layer stands. */
final class ShortLayers {

    private ShortLayers() {}

    static Table of(LayerTable layers) {
        Table wide = layers.toTable();
        List<String> names = new ArrayList<>();
        wide.stringColumn("layer").forEach(name -> names.add(shortened(name)));
        return Table.create(
                "layers",
                StringColumn.create("layer", names),
                wide.column("kind"),
                wide.column("kernel"),
                wide.column("stride"),
                wide.column("padding"),
                wide.column("output"),
                wide.column("trainable"));
    }

    private static String shortened(String name) {
        return name.replaceFirst("^01ParallelBlock/01\\w+/", "main ")
                .replaceFirst("^01ParallelBlock/02\\w+/?", "shortcut ")
                .replaceFirst("^01ParallelBlock/add", "sum")
                .replaceFirst("^02\\w+", "end")
                .strip();
    }
}
