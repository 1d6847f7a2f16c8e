package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import resnetlab.blocks.Chain;

/**
 * What each layer of a chain makes of a random image in inference, computed twice: by the engine, and by plain Java loops in
 * double. Only a batch norm's epsilon comes from the engine, because the norm keeps it to itself.
 *
 * @param rows the layers, the first one first
 */
public record LayerByLayer(List<Row> rows) {
    private static final long INPUT = 8;
    private static final double PERCENT = 100;

    public LayerByLayer {
        rows = List.copyOf(rows);
    }

    /**
     * One layer.
     *
     * @param name its name in the chain
     * @param shape of its output, (N, C, H, W)
     * @param difference the largest between engine and plain Java, as a part of the largest value; about 1e-7 is rounding
     * @param negative the part of the output that is below zero, from 0 to 1
     */
    public record Row(String name, Shape shape, double difference, double negative) {}

    /**
     * Follows a random image through a chain.
     *
     * @param chain convolutions, batch norms and ReLUs; one without weights gets some for the measurement
     * @param inputShape the input's shape (N, C, H, W)
     * @throws IllegalArgumentException when there is another kind of layer in it
     */
    public static LayerByLayer of(Chain chain, Shape inputShape) {
        try (Bench bench = new Bench(chain, inputShape)) {
            List<Row> rows = new ArrayList<>();
            NDArray array = bench.normal(inputShape, INPUT);
            double[] plain = wide(array.toFloatArray());
            for (Chain.Step step : chain.steps()) {
                plain = PlainJava.run(step.block(), plain, array.getShape());
                array = step.block()
                        .forward(new ParameterStore(bench.manager(), false), new NDList(array), false)
                        .singletonOrThrow();
                rows.add(row(step.name(), array, plain));
            }
            return new LayerByLayer(rows);
        }
    }

    private static Row row(String name, NDArray array, double[] plain) {
        float[] values = array.toFloatArray();
        int negative = 0;
        for (float value : values) {
            negative += value < 0 ? 1 : 0;
        }
        return new Row(name, array.getShape(), Difference.relative(values, plain), (double) negative / values.length);
    }

    private static double[] wide(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** Returns the rows as text with a heading. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-10s %-14s %22s %12s%n", "layer", "output", "engine against Java", "below zero"));
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "%-10s %-14s %22.0e %10.0f %%%n",
                row.name(),
                row.shape(),
                row.difference(),
                row.negative() * PERCENT)));
        return text.toString();
    }
}
