package resnetlab.checks.reference;

/**
 * The rectifier max(x, 0). Remembers how close its inputs came to zero: where they are very close, single and double
 * precision may disagree about the gradient.
 */
public final class Relu implements Layer {

    private double margin = Double.POSITIVE_INFINITY;

    @Override
    public Pass forward(Grid x, Mode mode) {
        for (double value : x.data()) {
            margin = Math.min(margin, Math.abs(value));
        }
        return new Pass(x.map(value -> Math.max(value, 0)), gradient -> {
            Grid back = gradient.zerosLike();
            for (int i = 0; i < back.data().length; i++) {
                back.data()[i] = x.data()[i] > 0 ? gradient.data()[i] : 0;
            }
            return back;
        });
    }

    /** Returns the smallest distance of any input so far from zero. */
    public double margin() {
        return margin;
    }
}
