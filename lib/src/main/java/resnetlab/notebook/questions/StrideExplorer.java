package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Variant;
import resnetlab.figures.Explorer;
import resnetlab.figures.Explorer.Knob;
import resnetlab.figures.Figure;
import resnetlab.figures.PathMaps;
import resnetlab.measure.GeometryMap;

/** What the downsampling blocks v1, v1.5 and D read, path by path, for images and strides of the learner's choice. */
public final class StrideExplorer {
    private static final int WIDTH = 4;
    private static final int SMALLEST = 4;
    private static final int LARGEST = 10;
    private static final int START = 8;
    private static final int LARGEST_STRIDE = 3;
    private static final List<Variant> VARIANTS = List.of(Variant.V1, Variant.V1_5, Variant.D);
    private static final List<String> NAMES = List.of("v1", "v1.5", "D");

    private StrideExplorer() {}

    /** Makes the explorer; it begins with v1 of stride 2 on 8 x 8 positions. */
    public static Figure start() {
        return Explorer.of(
                "What a downsampling block reads",
                List.of(
                        new Knob("Block", NAMES, 0),
                        Knob.numbers("Image size", SMALLEST, LARGEST, START),
                        Knob.numbers("Stride", 1, LARGEST_STRIDE, 2)),
                setting -> maps(setting.get(0), SMALLEST + setting.get(1), 1 + setting.get(2)));
    }

    private static Figure maps(int variant, int size, int stride) {
        String title = "%s, stride %d, on %d x %d positions".formatted(NAMES.get(variant), stride, size, size);
        return maps(title, Bottleneck.projection(VARIANTS.get(variant), WIDTH, stride), size);
    }

    /** Draws what the paths of a block read of an image. */
    static Figure maps(String title, Bottleneck description, int size) {
        ResidualBlock block = description.toBlock();
        Shape input = new Shape(1, 1, size, size);
        return PathMaps.of(
                title,
                GeometryMap.of(block.mainPath(), input).read(),
                GeometryMap.of(block.shortcut(), input).read());
    }
}
