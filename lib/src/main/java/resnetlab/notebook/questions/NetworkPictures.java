package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.Variant;
import resnetlab.data.HandSign;
import resnetlab.data.HandSigns;
import resnetlab.figures.Explorer;
import resnetlab.figures.Explorer.Knob;
import resnetlab.figures.FieldPicture;
import resnetlab.figures.Figure;
import resnetlab.figures.Gallery;
import resnetlab.figures.ShapeRoad;
import resnetlab.figures.SideBySide;
import resnetlab.figures.ValueMap;
import resnetlab.geometry.ReceptiveField;
import resnetlab.measure.LayerRow;
import resnetlab.measure.LayerTable;
import resnetlab.measure.StageTotal;

/** The pictures of whole networks in notebook 07. */
public final class NetworkPictures {
    private static final List<Variant> VARIANTS = List.of(Variant.V1, Variant.V1_5, Variant.D);
    private static final List<Integer> IMAGES = List.of(64, 224);
    private static final int MOST_MISTAKES = 12;

    private NetworkPictures() {}

    /** Draws the road of shapes through a network for a square image: stem, stages, what leaves the last pool. */
    public static Figure road(Block network, int size) {
        LayerTable table = LayerTable.of(network, new Shape(1, 3, size, size));
        List<ShapeRoad.Stop> stops = new ArrayList<>(List.of(new ShapeRoad.Stop("image", 3, size)));
        table.rows().stream()
                .filter(row -> row.name().equals("stem/conv1") || row.name().equals("stem/pool"))
                .forEach(row -> stops.add(stop(row.name().equals("stem/pool") ? "max pool" : "7x7", row.output())));
        table.stages().stream()
                .filter(stage -> stage.name().startsWith("stage"))
                .forEach(stage -> stops.add(stop(words(stage), stage.output())));
        return ShapeRoad.of("The road of %d x %d pixels".formatted(size, size), stops);
    }

    private static String words(StageTotal stage) {
        return stage.name().replace("stage", "stage ");
    }

    private static ShapeRoad.Stop stop(String name, Shape shape) {
        return new ShapeRoad.Stop(name, shape.get(1), shape.get(2));
    }

    /** Lets the learner follow the receptive field from block to block, in three variants of ResNet-50 and two image sizes. */
    public static Figure fields() {
        List<List<LayerRow>> blocks =
                VARIANTS.stream().map(NetworkPictures::blocks).toList();
        long room = blocks.stream()
                .mapToLong(rows -> field(rows.get(rows.size() - 1)).size())
                .max()
                .orElse(1);
        int last = blocks.get(0).size() - 1;
        List<Knob> knobs = List.of(
                new Knob("Network", List.of("ResNet-50 v1", "ResNet-50 v1.5", "ResNet-50-D"), 0),
                Knob.numbers("Blocks passed", 0, last, 3),
                new Knob("Image", List.of("64", "224"), 1));
        return Explorer.of("How far an output sees", knobs, at -> {
            LayerRow row = blocks.get(at.get(0)).get(at.get(1));
            ReceptiveField field = field(row);
            return FieldPicture.of(place(row), IMAGES.get(at.get(2)), field.size(), field.stride(), room);
        });
    }

    /** Draws the receptive fields of v1 and v1.5 at the end, beside each other. */
    static Figure fieldsAtTheEnd() {
        return SideBySide.of(
                "v1 sees further than v1.5.",
                fieldAtTheEnd("ResNet-50 v1", Variant.V1),
                fieldAtTheEnd("ResNet-50 v1.5", Variant.V1_5));
    }

    private static Figure fieldAtTheEnd(String title, Variant variant) {
        ReceptiveField field = lastField(variant);
        return FieldPicture.of(
                title, 224, field.size(), field.stride(), lastField(Variant.V1).size());
    }

    /** Returns what an output of the last stage of ResNet-50 sees. */
    static ReceptiveField lastField(Variant variant) {
        List<LayerRow> blocks = blocks(variant);
        return field(blocks.get(blocks.size() - 1));
    }

    /** Returns the last layer of the stem and of each block. */
    private static List<LayerRow> blocks(Variant variant) {
        Block network = ResNet.of(Depth.RESNET_50).with(variant).toBlock();
        return LayerTable.of(network, new Shape(1, 3, 224, 224)).rows().stream()
                .filter(row -> row.name().equals("stem/pool") || row.name().matches("stage\\d/block\\d/relu"))
                .toList();
    }

    private static ReceptiveField field(LayerRow row) {
        return row.field().rows();
    }

    private static String place(LayerRow row) {
        return row.name().equals("stem/pool")
                ? "Behind the stem"
                : "Behind " + row.name().replaceAll("stage(\\d)/block(\\d)/relu", "block $2 of stage $1");
    }

    /**
     * Shows which signs were taken for which, as counts and as pictures.
     *
     * @param signs the images
     * @param found the class that was found for each, in their order
     */
    public static Figure mistakes(HandSigns signs, List<Integer> found) {
        int[][] counts = new int[HandSign.CLASSES][HandSign.CLASSES];
        List<Gallery.Item> wrong = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            HandSign sign = signs.signs().get(i);
            counts[sign.fingers()][found.get(i)]++;
            if (sign.fingers() != found.get(i) && wrong.size() < MOST_MISTAKES) {
                wrong.add(new Gallery.Item(
                        sign.picture().png(), "shows %d, taken for %d".formatted(sign.fingers(), found.get(i))));
            }
        }
        int right = IntStream.range(0, HandSign.CLASSES).map(i -> counts[i][i]).sum();
        Figure map = ValueMap.of(
                "Rows: fingers shown; columns: fingers found",
                "%d of %d are right, on the diagonal.".formatted(right, found.size()),
                counts);
        return wrong.isEmpty() ? map : SideBySide.of("What was taken for what.", map, Gallery.of("Mistakes", wrong));
    }
}
