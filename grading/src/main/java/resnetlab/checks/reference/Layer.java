package resnetlab.checks.reference;

/** Something that turns a grid into a grid and can be differentiated. */
@FunctionalInterface
public interface Layer {

    /**
     * Runs forward.
     *
     * @param x the input (N, C, H, W)
     * @param mode inference or training
     * @return the output and the way back; a layer with parameters keeps its last gradients and statistics
     */
    Pass forward(Grid x, Mode mode);

    /** Returns the layer that runs these one after the other. */
    static Layer chain(Layer... layers) {
        return (x, mode) -> {
            Pass[] passes = new Pass[layers.length];
            Grid value = x;
            for (int i = 0; i < layers.length; i++) {
                passes[i] = layers[i].forward(value, mode);
                value = passes[i].output();
            }
            return new Pass(value, gradient -> {
                Grid back = gradient;
                for (int i = layers.length - 1; i >= 0; i--) {
                    back = passes[i].backward().apply(back);
                }
                return back;
            });
        };
    }

    /** Returns the layer that adds what two layers make of the same input. */
    static Layer sum(Layer first, Layer second) {
        return (x, mode) -> {
            Pass left = first.forward(x, mode);
            Pass right = second.forward(x, mode);
            return new Pass(left.output().plus(right.output()), gradient -> left.backward()
                    .apply(gradient)
                    .plus(right.backward().apply(gradient)));
        };
    }

    /** Returns the layer that hands its input on. */
    static Layer identity() {
        return (x, mode) -> new Pass(x, gradient -> gradient);
    }

    /** Returns the layer that runs another one always in the same mode. */
    static Layer always(Mode fixed, Layer layer) {
        return (x, ignored) -> layer.forward(x, fixed);
    }
}
