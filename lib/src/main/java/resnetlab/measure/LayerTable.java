package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tech.tablesaw.api.Table;

/**
 * The layers of a block on an input of known shape, counted without an engine.
 *
 * <pre>{@code
 * LayerTable.of(ResNet.of(Depth.RESNET_50).toBlock(), new Shape(1, 3, 224, 224)).multiplyAdds()   // 3857973248
 * }</pre>
 *
 * <p>Takes the library's blocks and DJL's sequential blocks, convolutions, batch norms, linear layers, pools, activations and
 * flattens, initialised or not. A DJL parallel block is the one exception that needs an engine: only it knows what its join
 * does.
 *
 * @param rows the layers in the order in which data runs through them; branches one after the other
 */
public record LayerTable(List<LayerRow> rows) {
    public LayerTable {
        rows = List.copyOf(rows);
    }

    /**
     * Counts the layers of a block.
     *
     * @param block any block named above
     * @param inputShape the input's shape (N, C, H, W)
     * @throws resnetlab.blocks.ShapeException when the input does not fit, with the layer's name
     * @throws IllegalArgumentException when the block is of a kind whose layers cannot be seen
     */
    public static LayerTable of(Block block, Shape inputShape) {
        List<LayerRow> rows = new ArrayList<>();
        add(Layouts.of(block, inputShape), Fields.POINT, rows);
        return new LayerTable(rows);
    }

    private static Fields add(Layout layout, Fields before, List<LayerRow> rows) {
        if (layout instanceof Layout.Leaf leaf) {
            return add(leaf, before.through(leaf.plane()), rows).field();
        }
        if (layout instanceof Layout.Series series) {
            Fields field = before;
            for (Layout part : series.parts()) {
                field = add(part, field, rows);
            }
            return field;
        }
        Layout.Branches branches = (Layout.Branches) layout;
        Fields joined = branches.branches().stream()
                .map(branch -> add(branch, before, rows))
                .reduce(Fields::join)
                .orElse(before);
        return add(branches.join(), joined, rows).field();
    }

    private static LayerRow add(Layout.Leaf leaf, Fields field, List<LayerRow> rows) {
        LayerRow row = new LayerRow(
                leaf.name(),
                leaf.kind(),
                leaf.plane(),
                leaf.output(),
                leaf.trainable(),
                leaf.fixed(),
                leaf.multiplyAdds(),
                field);
        rows.add(row);
        return row;
    }

    /**
     * Returns the layer of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public LayerRow row(String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no layer '%s'. The layers are %s."
                        .formatted(name, rows.stream().map(LayerRow::name).toList())));
    }

    /** Returns how many numbers the block learns. */
    public long trainable() {
        return sum(LayerRow::trainable);
    }

    /** Returns how many other numbers it keeps. */
    public long otherParameters() {
        return sum(LayerRow::otherParameters);
    }

    /** Returns all numbers that it keeps, as Keras counts them. */
    public long parameters() {
        return trainable() + otherParameters();
    }

    /** Returns the multiply-adds for one image; a FLOP count that takes two for each is twice this. */
    public long multiplyAdds() {
        return sum(LayerRow::multiplyAdds);
    }

    private long sum(ToLongFunction<LayerRow> column) {
        return rows.stream().mapToLong(column).sum();
    }

    /** Returns the sums of each stage, in order. */
    public List<StageTotal> stages() {
        Map<String, List<LayerRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.stage(), name -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> StageTotal.of(group.getKey(), group.getValue()))
                .toList();
    }

    /**
     * Returns the rows as a table to sort, filter and draw. Its columns, in order:
     *
     * <ul>
     *   <li>{@code layer}, {@code stage}, {@code kind}: text, as {@link LayerRow} and {@link LayerKind#words} have them
     *   <li>{@code kernel}, {@code stride}: whole numbers, along the height
     *   <li>{@code padding}: text, the positions on each side along the height, or {@code 0+1} where the sides differ
     *   <li>{@code output}: text, the shape (N, C, H, W)
     *   <li>{@code trainable}, {@code other}: how many numbers the layer learns, and how many more it keeps
     *   <li>{@code multiply-adds}: for one image
     *   <li>{@code sees}: the rows of the block's input that an output position sees
     * </ul>
     */
    public Table toTable() {
        return LayerColumns.of(rows);
    }

    /** Returns the table as text with a heading and a line of totals. */
    @Override
    public String toString() {
        return TableText.of(this);
    }
}
