package resnetlab.notebook.questions;

import static resnetlab.notebook.questions.Fact.in;
import static resnetlab.notebook.questions.Fact.millions;
import static resnetlab.notebook.questions.Fact.weights;
import static resnetlab.notebook.questions.Fact.work;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.stream.Stream;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Norm;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.suspects.Suspect;

/** What notebooks 01, 02, 03, 05 and 09 say of layers and blocks. */
final class BlockFacts {
    private static final Shape GOOGLENET = new Shape(1, 192, 28, 28);
    private static final Shape WIDE = new Shape(1, 256, 56, 56);
    private static final Shape SUSPECT = Suspect.THREE.input();

    private BlockFacts() {}

    static Stream<Fact> all() {
        return Stream.of(padding(), cost(), squeeze(), bottleneck(), stages(), norms(), suspects())
                .flatMap(List::stream);
    }

    private static List<Fact> padding() {
        Axis stem = Axis.of(224).kernel(7).padding(3).stride(2);
        Axis course = Axis.of(64).kernel(7).padding(3).stride(2);
        Layer one = Layer.kernel(1).stride(2);
        return List.of(
                in("01", "(224 + 6 - 7) / 2 is %.1f", steps(stem)),
                in("01", "takes %d whole steps, so it has %d places", (int) steps(stem), stem.outputSize()),
                in("01", "(64 + 6 - 7) / 2 is %.1f: %d whole steps", steps(course), (int) steps(course)),
                in("05", "How many of the %d positions?", positions(one.on(15, 15))));
    }

    private static double steps(Axis axis) {
        return axis.outputSize()
                - 1
                + axis.leftOver() / (double) axis.layer().window().stride();
    }

    private static List<Fact> cost() {
        Shape small = new Shape(1, 3, 5, 5);
        Block one = Conv.of(4, 1).toBlock();
        Block strided = Conv.of(512, 1).stride(2).toBlock();
        return List.of(
                in(
                        "02",
                        "%d weights. Each is used once at each of the 25 positions: %d.",
                        weights(one, small),
                        work(one, small)),
                in(
                        "02",
                        "%,d weights, each used at 28 x 28 positions: %,d",
                        weights(strided, WIDE),
                        work(strided, WIDE)));
    }

    private static List<Fact> squeeze() {
        LayerTable table = LayerTable.of(squeezed(16), GOOGLENET);
        long alone = work(Conv.of(32, 5).toBlock(), GOOGLENET);
        long large = table.row("large").multiplyAdds();
        return List.of(
                in("02", "28 x 28 pixels: %d million multiply-adds", millions(alone)),
                in(
                        "02",
                        "%d million: one layer more",
                        millions(alone + table.row("squeeze").multiplyAdds())),
                in("02", "%d million %d million: that of a 5x5", millions(table.multiplyAdds()), millions(large)),
                in("02", "about %d million: the same result", millions(alone)),
                in("02", "reads %d times fewer channels", alone / large));
    }

    private static Chain squeezed(int width) {
        return new Chain("squeezed")
                .then("squeeze", Conv.of(width, 1).toBlock())
                .then("large", Conv.of(32, 5).toBlock());
    }

    private static List<Fact> bottleneck() {
        LayerTable path = LayerTable.of(Bottleneck.identityV1(64).toBlock().mainPath(), WIDE);
        long wide = weights(Conv.of(256, 3).toBlock(), WIDE);
        long narrow = path.row("conv2").trainable();
        long outer = path.row("conv1").trainable();
        long middle = LayerTable.of(BlockShapes.inverted(), BlockShapes.INVERTED_INPUT)
                .row("conv2")
                .multiplyAdds();
        return List.of(
                in(
                        "03",
                        "One 3x3 window for each filter makes %,d.",
                        weights(Conv.of(256, 3).groups(256).toBlock(), WIDE)),
                in("03", "%d times for the narrow 3x3", wide / narrow),
                in("03", "%d times: four times fewer channels", 256 / 64),
                in(
                        "03",
                        "%d times %d times That counts the 3x3 alone",
                        2 * wide / (narrow + 2 * outer) + 1,
                        2 * wide / narrow),
                in("03", "256 - 64 - 64 - 256 has %,d weights", narrow + 2 * outer),
                in("03", "at 64 channels have %,d.", 2 * narrow),
                in("03", "%,d, %,d and %,d.", outer, narrow, path.row("conv3").trainable()),
                in(
                        "03",
                        "would cost %d times as much",
                        work(Conv.of(144, 3).toBlock(), new Shape(1, 144, 56, 56)) / middle));
    }

    private static List<Fact> stages() {
        LayerTable first = LayerTable.of(Bottleneck.identityV1(64).toBlock(), WIDE);
        LayerTable last = LayerTable.of(Bottleneck.identityV1(512).toBlock(), new Shape(1, 2048, 7, 7));
        long times =
                last.row("main/conv2").trainable() / first.row("main/conv2").trainable();
        return List.of(
                in("03", "One of the last stage has %s, on 7 x 7", channels(last)),
                in("03", "make %d times the weights", times),
                in("03", "at %d positions instead of %,d", positions(last), positions(first)),
                in(
                        "03",
                        "8 x 8 times the weights, 8 x %d times fewer positions",
                        positions(first) / positions(last) / 8));
    }

    private static String channels(LayerTable block) {
        long out = block.row("main/conv3").output().get(1);
        long inside = block.row("main/conv1").output().get(1);
        return out + " - " + inside + " - " + block.row("main/conv2").output().get(1) + " - " + out;
    }

    private static int positions(Plane plane) {
        return plane.coverage().length * plane.coverage()[0].length;
    }

    private static long positions(LayerTable block) {
        Shape output = block.row("relu").output();
        return output.get(2) * output.get(3);
    }

    private static List<Fact> norms() {
        float keeps = Norm.STANDARD.momentum();
        String djl = String.format("%.5f", Norm.STANDARD.epsilon());
        String keras = String.format("%.3f", Norm.KERAS.epsilon());
        return List.of(
                in(
                        "03",
                        "DJL's momentum of %.1f keeps nine tenths. (PyTorch writes %.1f for the same.)",
                        keeps,
                        1 - keeps),
                in("03", "DJL's momentum, %.1f", keeps),
                in("03", "%.1f times the old mean, 0, and %.1f times the batch's, 13", keeps, 1 - keeps),
                in(Prose.MISCONCEPTIONS, "the momentum is %.1f", keeps),
                in(
                        Prose.MISCONCEPTIONS,
                        "DJL's momentum %.1f keeps nine tenths of the old value; PyTorch calls the same thing %.1f",
                        keeps,
                        1 - keeps),
                in("09", "so %s more is hardly seen", keras),
                in("09", "DJL and PyTorch add %s, Keras %s", djl, keras),
                in("09", "%s is added to each variance, as Keras does, in place of DJL's %s", keras, djl),
                in("09", "an epsilon of %s", keras));
    }

    private static List<Fact> suspects() {
        long more = weights(Suspect.THREE.block(), SUSPECT) - weights(Suspect.THREE.sound(), SUSPECT);
        return List.of(
                in("09", "There are %d numbers too many.", more),
                in(
                        "09",
                        "would be %,d weights more. There are %d numbers more",
                        weights(Conv.of(64, 1).toBlock(), SUSPECT),
                        more));
    }
}
