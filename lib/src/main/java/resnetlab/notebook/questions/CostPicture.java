package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Convolution;
import resnetlab.figures.ChannelPath;
import resnetlab.figures.ChannelPath.Step;
import resnetlab.figures.Figure;
import resnetlab.measure.LayerRow;
import resnetlab.measure.LayerTable;

/** Draws what the convolutions of a chain make of the channels, and what each costs. */
public final class CostPicture {

    private CostPicture() {}

    /**
     * Draws the weights.
     *
     * @param title what the chain is
     * @param chain convolutions, with norms, ReLUs or pools between them
     * @param inputShape the input's shape (N, C, H, W)
     */
    public static Figure weights(String title, Chain chain, Shape inputShape) {
        return draw(title, chain, inputShape, "weights", LayerRow::trainable);
    }

    /** Draws the multiply-adds for one image. */
    public static Figure multiplyAdds(String title, Chain chain, Shape inputShape) {
        return draw(title, chain, inputShape, "multiply-adds", LayerRow::multiplyAdds);
    }

    private static Figure draw(
            String title, Chain chain, Shape inputShape, String unit, ToLongFunction<LayerRow> cost) {
        List<Step> steps = new ArrayList<>();
        LayerTable table = LayerTable.of(chain, inputShape);
        long sum = 0;
        for (Chain.Step step : chain.steps()) {
            if (step.block() instanceof Convolution convolution) {
                LayerRow row = table.row(step.name());
                steps.add(
                        new Step(name(convolution), Math.toIntExact(row.output().get(1)), cost.applyAsLong(row)));
                sum += cost.applyAsLong(row);
            }
        }
        String finding = "%s: %s %s in all.".formatted(channels(inputShape, steps), number(sum), unit);
        return ChannelPath.of(title, finding, unit, Math.toIntExact(inputShape.get(1)), steps);
    }

    /** Tells how many times the few fit into the many, rounded. */
    static long times(long many, long few) {
        return Math.round((double) many / few);
    }

    private static String name(Convolution convolution) {
        int kernel = convolution.description().layer().window().kernel();
        boolean apart = convolution.description().groups() > 1;
        return kernel + "x" + kernel + (apart ? " depthwise" : "");
    }

    private static String channels(Shape inputShape, List<Step> steps) {
        StringBuilder channels = new StringBuilder("From " + inputShape.get(1) + " channels");
        steps.forEach(step -> channels.append(" to ").append(step.channels()));
        return channels.toString();
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
