package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ShapeException;
import resnetlab.blocks.Variant;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What a layer table says of each layer, without an engine. */
class LayerTableTest {
    private static final Shape IMAGENET = new Shape(1, 3, 224, 224);
    private static final Shape SMALL = new Shape(1, 3, 64, 64);

    private static LayerTable table(ResNet network, Shape input) {
        return LayerTable.of(network.toBlock(), input);
    }

    @Test
    void rows_say_what_a_layer_is() {
        LayerRow row = table(ResNet.of(Depth.RESNET_50), IMAGENET).row("stage3/block1/main/conv1");

        assertEquals(LayerKind.CONVOLUTION, row.kind());
        assertEquals(1, row.layer().window().kernel());
        assertEquals(2, row.layer().window().stride());
        assertEquals(new Shape(1, 128, 28, 28), row.output());
        assertEquals(256 * 128, row.trainable());
        assertEquals(256 * 128 * 28L * 28, row.multiplyAdds());
        assertEquals("stage3", row.stage());
        assertThrows(IllegalArgumentException.class, () -> table(ResNet.of(Depth.RESNET_18), SMALL)
                .row("nothing"));
    }

    @Test
    void groups_divide_weights_and_work() {
        Shape input = new Shape(1, 8, 5, 5);
        LayerTable whole = LayerTable.of(Conv.of(8, 3).toBlock(), input);
        LayerTable grouped = LayerTable.of(Conv.of(8, 3).groups(4).toBlock(), input);

        assertEquals(8 * 8 * 9, whole.trainable());
        assertEquals(8 * 2 * 9, grouped.trainable());
        assertEquals(8 * 2 * 9 * 25, grouped.multiplyAdds());
    }

    @Test
    void text_has_a_line_for_each_layer_and_the_totals() {
        LayerTable table = LayerTable.of(Bottleneck.projectionV1(4, 2).toBlock(), new Shape(1, 8, 9, 9));
        String text = table.toString();

        assertEquals(table.rows().size() + 2, text.lines().count());
        assertTrue(text.lines().allMatch(line -> line.length() <= 110), "a line is too long for a page: " + text);
        assertTrue(text.contains("main/conv2"), text);
        assertTrue(text.lines().reduce("", (a, b) -> b).contains("%,d".formatted(table.multiplyAdds())), text);
    }

    @Test
    void layer_that_does_not_fit_is_named() {
        ShapeException thrown = assertThrows(ShapeException.class, () -> table(ResNet.course(), new Shape(1, 3, 3, 3)));

        assertEquals("stem/pool", thrown.layer());
    }

    @Test
    void as_a_table_of_columns_it_holds_the_same() {
        LayerTable layers = table(ResNet.of(Depth.RESNET_50).with(Variant.V1_5), IMAGENET);
        Table table = layers.toTable();

        assertEquals(
                List.of(
                        "layer",
                        "stage",
                        "kind",
                        "kernel",
                        "stride",
                        "padding",
                        "output",
                        "trainable",
                        "other",
                        "multiply-adds",
                        "sees"),
                table.columnNames());
        assertEquals(layers.rows().size(), table.rowCount());
        assertEquals(25_557_032, table.longColumn("trainable").sum());
        assertEquals(53_120, table.longColumn("other").sum());
        assertEquals(4_089_184_256L, table.longColumn("multiply-adds").sum());
        Row first = table.row(0);
        assertEquals(7, first.getInt("kernel"));
        assertEquals(2, first.getInt("stride"));
        assertEquals("3", first.getString("padding"));
        assertEquals("(1, 64, 112, 112)", first.getString("output"));
        assertEquals(7, first.getLong("sees"));
        assertEquals(
                layers.rows().stream()
                        .filter(row -> row.kind() == LayerKind.CONVOLUTION)
                        .count(),
                table.where(table.stringColumn("kind").isEqualTo("convolution")).rowCount());
    }
}
