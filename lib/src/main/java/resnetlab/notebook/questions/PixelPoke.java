package resnetlab.notebook.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.ShapedBlock;
import resnetlab.figures.DownsamplingPicture;
import resnetlab.figures.DownsamplingPicture.Change;
import resnetlab.figures.DownsamplingPicture.Way;
import resnetlab.figures.Explorer;
import resnetlab.figures.Explorer.Knob;
import resnetlab.figures.Figure;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;
import resnetlab.measure.OneChannel;

/** Changes one pixel of a small image and shows which of three ways of halving it notice: a strided 1x1, an average, a max. */
public final class PixelPoke {
    /** Even numbers, so that an odd new value never ties with another. */
    private static final double[][] IMAGE = {{2, 6, 8, 2}, {4, 0, 4, 6}, {4, 2, 0, 8}, {6, 0, 2, 6}};

    private static final int LARGEST = 9;
    private static final Layer TWO = Layer.kernel(2).stride(2);

    private PixelPoke() {}

    /** A way of halving, under the name that a learner reads. */
    private record Halving(String name, Layer layer, ShapedBlock block) {}

    private static List<Halving> halvings() {
        Layer one = Layer.kernel(1).stride(2);
        return List.of(
                new Halving("strided 1x1", one, Conv.of(1, 1).stride(2).toBlock()),
                new Halving("average pool", TWO, Pooling.average(TWO)),
                new Halving("max pool", TWO, Pooling.max(TWO)));
    }

    /** Returns the image before anything is changed, [row][column]. */
    public static double[][] image() {
        return copy(IMAGE);
    }

    /** Returns the image with another value at one place. */
    static double[][] changed(int row, int column, double value) {
        double[][] changed = copy(IMAGE);
        changed[row][column] = value;
        return changed;
    }

    private static double[][] copy(double[][] image) {
        return Arrays.stream(image).map(double[]::clone).toArray(double[][]::new);
    }

    /** Shows what becomes of one change. */
    static Figure picture(int row, int column, int value) {
        Change change = change(row, column, value);
        return DownsamplingPicture.of(change, ways(List.of(change)).get(0));
    }

    /** Says of each way whether its output changes: the strided 1x1, the average pool, the max pool. */
    static List<Boolean> notices(int row, int column, int value) {
        return ways(List.of(change(row, column, value))).get(0).stream()
                .map(way -> !Arrays.deepEquals(way.before(), way.after()))
                .toList();
    }

    /** Lets the learner choose the pixel, by click or by slider, and its new value. */
    public static Figure explorer() {
        List<Change> changes = new ArrayList<>();
        for (int row = 0; row < IMAGE.length; row++) {
            for (int column = 0; column < IMAGE.length; column++) {
                for (int value = 1; value <= LARGEST; value += 2) {
                    changes.add(change(row, column, value));
                }
            }
        }
        List<List<Way>> ways = ways(changes);
        int values = (LARGEST + 1) / 2;
        List<Knob> knobs = List.of(
                Knob.numbers("Row", 0, IMAGE.length - 1, 1),
                Knob.numbers("Column", 0, IMAGE.length - 1, 0),
                new Knob("New value", List.of("1", "3", "5", "7", "9"), values - 1));
        return Explorer.of("Change a pixel: who notices?", knobs, at -> {
            int frame = (at.get(0) * IMAGE.length + at.get(1)) * values + at.get(2);
            return DownsamplingPicture.of(changes.get(frame), ways.get(frame));
        });
    }

    private static Change change(int row, int column, int value) {
        return new Change(changed(row, column, value), row, column, IMAGE[row][column]);
    }

    /** Runs all images through each way at once. */
    private static List<List<Way>> ways(List<Change> changes) {
        List<double[][]> images = changes.stream().map(Change::image).toList();
        List<List<Way>> ofEachWay =
                halvings().stream().map(halving -> ways(halving, images)).toList();
        return IntStream.range(0, changes.size())
                .mapToObj(i -> ofEachWay.stream().map(ways -> ways.get(i)).toList())
                .toList();
    }

    private static List<Way> ways(Halving halving, List<double[][]> images) {
        boolean[][] read = read(halving.layer());
        double[][] before = OneChannel.output(halving.block(), IMAGE);
        List<double[][]> after = OneChannel.outputs(halving.block(), images);
        List<double[][]> gradients = OneChannel.gradients(halving.block(), images, 1);
        return IntStream.range(0, images.size())
                .mapToObj(i -> new Way(halving.name(), read, notZero(gradients.get(i)), before, after.get(i)))
                .toList();
    }

    private static boolean[][] read(Layer layer) {
        int[][] counts = new Plane(layer.on(IMAGE.length), layer.on(IMAGE.length)).coverage();
        return Arrays.stream(counts)
                .map(row -> flags(Arrays.stream(row).asDoubleStream().toArray()))
                .toArray(boolean[][]::new);
    }

    private static boolean[][] notZero(double[][] values) {
        return Arrays.stream(values).map(PixelPoke::flags).toArray(boolean[][]::new);
    }

    private static boolean[] flags(double[] values) {
        boolean[] flags = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            flags[i] = values[i] != 0;
        }
        return flags;
    }
}
