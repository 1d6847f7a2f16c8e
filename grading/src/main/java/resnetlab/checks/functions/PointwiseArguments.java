package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.judging.Comparison;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Grids;
import resnetlab.learner.Tensor;

/**
 * The arguments of {@code pointwise}.
 *
 * @param x images (N, C, H, W)
 * @param w weights (F, C)
 */
record PointwiseArguments(Tensor x, Tensor w) {

    /** Arrays of more values are named by their shape alone. */
    private static final int MOST_VALUES = 12;

    static PointwiseArguments random(Draw draw, int[] image, int filters) {
        Tensor x = Grids.random(draw, new long[] {image[0], image[1], image[2], image[3]});
        return new PointwiseArguments(x, Grids.random(draw, new long[] {filters, image[1]}));
    }

    int filters() {
        return (int) w.shape()[0];
    }

    /** The weight of a channel in a filter. */
    double weight(int filter, int channel) {
        return w.data()[filter * (int) w.shape()[1] + channel];
    }

    @Override
    public String toString() {
        return "(x, w) with x " + text(x) + " and w " + text(w);
    }

    private static String text(Tensor tensor) {
        String shape = Comparison.text(tensor.shape());
        return tensor.data().length > MOST_VALUES ? shape : shape + " = " + nested(tensor);
    }

    /** Writes the values in brackets, the innermost axis together; axes of length 1 get no brackets of their own. */
    private static String nested(Tensor tensor) {
        List<String> parts = new ArrayList<>();
        for (float value : tensor.data()) {
            parts.add(Comparison.text(value));
        }
        for (int axis = tensor.shape().length - 1; axis >= 0; axis--) {
            parts = tensor.shape()[axis] == 1 && parts.size() > 1 ? parts : joined(parts, (int) tensor.shape()[axis]);
        }
        return parts.get(0);
    }

    private static List<String> joined(List<String> parts, int length) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i + length <= parts.size(); i += length) {
            String group = String.join(", ", parts.subList(i, i + length));
            groups.add(length == 1 && group.startsWith("[") ? group : "[" + group + "]");
        }
        return groups;
    }
}
