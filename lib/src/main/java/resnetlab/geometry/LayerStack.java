package resnetlab.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Layers one after the other on one axis.
 *
 * <pre>{@code
 * LayerStack.of(224)
 *     .then(Layer.kernel(7).stride(2).padding(3))
 *     .then(Layer.kernel(3).stride(2).padding(1))
 *     .receptiveField()                             // size 11, stride 4
 * }</pre>
 *
 * @param n how many positions the input of the first layer has; at least 1
 * @param layers the layers, the first one first; without any, the output is the input
 */
public record LayerStack(int n, List<Layer> layers) {
    public LayerStack {
        Require.atLeast(1, "The input size n", n, "Give the number of positions along the axis, for example 224.");
        layers = List.copyOf(layers);
    }

    /** Returns these layers on an axis of {@code n} positions. */
    public static LayerStack of(int n, Layer... layers) {
        return new LayerStack(n, List.of(layers));
    }

    /** Returns this stack with one more layer at the end. */
    public LayerStack then(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return new LayerStack(n, more);
    }

    /**
     * Returns the axis that each layer slides along.
     *
     * @throws IllegalArgumentException when a window does not fit, with the number of its layer, from 1
     */
    public List<Axis> axes() {
        List<Axis> axes = new ArrayList<>();
        int size = n;
        for (Layer layer : layers) {
            Axis axis = layer.on(size);
            size = sizeAfter(axis, axes.size() + 1);
            axes.add(axis);
        }
        return List.copyOf(axes);
    }

    private static int sizeAfter(Axis axis, int number) {
        axis.misfit().ifPresent(sentence -> {
            throw new IllegalArgumentException("Layer %d: %s".formatted(number, sentence));
        });
        return axis.outputSize();
    }

    /** Returns the size of the input and of what each layer makes, the input's first. */
    public List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(List.of(n));
        axes().forEach(axis -> sizes.add(axis.outputSize()));
        return List.copyOf(sizes);
    }

    /** Returns how many outputs the last layer makes. */
    public int outputSize() {
        List<Integer> sizes = sizes();
        return sizes.get(sizes.size() - 1);
    }

    /** Returns what an output of the last layer sees of the input of the first. */
    public ReceptiveField receptiveField() {
        ReceptiveField field = ReceptiveField.POINT;
        for (Axis axis : axes()) {
            field = field.through(axis);
        }
        return field;
    }

    /** Returns for each input position whether any output of the last layer depends on it. */
    public boolean[] read() {
        boolean[] outputs = new boolean[outputSize()];
        Arrays.fill(outputs, true);
        return readBy(outputs);
    }

    /**
     * Returns for each input position whether this output of the last layer depends on it.
     *
     * @throws IllegalArgumentException when there is no such output
     */
    public boolean[] readBy(int output) {
        boolean[] outputs = new boolean[outputSize()];
        outputs[Require.index("The output", output, outputs.length)] = true;
        return readBy(outputs);
    }

    private boolean[] readBy(boolean[] outputs) {
        List<Axis> axes = axes();
        boolean[] read = outputs;
        for (int i = axes.size() - 1; i >= 0; i--) {
            read = back(axes.get(i), read);
        }
        return read;
    }

    private static boolean[] back(Axis axis, boolean[] outputs) {
        boolean[] inputs = new boolean[axis.n()];
        for (int output = 0; output < outputs.length; output++) {
            if (outputs[output]) {
                axis.window(output).inputs().forEach(position -> inputs[position] = true);
            }
        }
        return inputs;
    }
}
