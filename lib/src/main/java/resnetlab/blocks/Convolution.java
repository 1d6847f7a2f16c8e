package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;
import java.util.Optional;
import resnetlab.geometry.Padding.Explicit;
import resnetlab.geometry.Plane;

/**
 * A two-dimensional convolution, (N, C, H, W) to (N, F, H', W'), with weights (F, C / groups, f, f).
 *
 * <p>DJL's own Conv2d pads both sides alike and reports a shape for a window that does not fit; this one pads each side as its
 * description says and refuses such a window. Weights begin with He's normal distribution, variance 2 / fan-in (He et al.
 * 2015, "Delving deep into rectifiers", equation 10); a bias begins with 0.
 */
public final class Convolution extends ShapedBlock {
    private static final XavierInitializer HE =
            new XavierInitializer(XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.IN, 2);

    private final Conv conv;
    private final Parameter weight;
    private final Optional<Parameter> bias;

    Convolution(Conv conv) {
        this.conv = conv;
        weight = addParameter(Parameter.builder()
                .setName("weight")
                .setType(Parameter.Type.WEIGHT)
                .optInitializer(HE)
                .build());
        bias = conv.bias() == Bias.NONE ? Optional.empty() : Optional.of(addParameter(newBias()));
    }

    private static Parameter newBias() {
        return Parameter.builder().setName("bias").setType(Parameter.Type.BIAS).build();
    }

    /** Returns the description that this block was built from. */
    public Conv description() {
        return conv;
    }

    /** Returns the weights' shape (F, C / groups, f, f) for an input of so many channels. */
    public Shape weightShape(int channels) {
        int kernel = conv.layer().window().kernel();
        return new Shape(conv.filters(), channels / conv.groups(), kernel, kernel);
    }

    @Override
    public String summary() {
        return "convolution %s, %d %s%s%s"
                .formatted(
                        Words.of(conv.layer()),
                        conv.filters(),
                        conv.filters() == 1 ? "filter" : "filters",
                        conv.groups() == 1 ? "" : ", %d groups".formatted(conv.groups()),
                        conv.bias() == Bias.NONE ? "" : ", bias");
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShape.output(input, conv.filters(), plane(input));
    }

    private Plane plane(Shape input) {
        requireOwnWeights(input, ImageShape.channels(input, conv.groups()));
        return ImageShape.plane(input, conv.layer());
    }

    private void requireOwnWeights(Shape input, int channels) {
        if (!weight.isInitialized()) {
            return;
        }
        Shape known = weight.getArray().getShape();
        if (known.get(1) * conv.groups() != channels) {
            throw new ShapeException(
                    "The input (N, C, H, W) is %s, but the weights (F, C / groups, f, f) are %s and need C = %d. Give it as many channels as it was initialised for."
                            .formatted(input, known, known.get(1) * conv.groups()));
        }
        if (!known.equals(weightShape(channels))) {
            throw new ShapeException(
                    "The weights (F, C / groups, f, f) are %s, but this convolution needs %s. Load what was saved from a network of the same sizes."
                            .formatted(known, weightShape(channels)));
        }
    }

    @Override
    protected void prepare(Shape[] inputShapes) {
        weight.setShape(weightShape(ImageShape.channels(inputShapes[0])));
        bias.ifPresent(parameter -> parameter.setShape(new Shape(conv.filters())));
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        Plane plane = plane(input.getShape());
        DjlLayers.requireReady(this, input);
        Explicit rows = plane.height().pads();
        Explicit columns = plane.width().pads();
        if (rows.before() == rows.after() && columns.before() == columns.after()) {
            return convolve(store, input, new Shape(rows.before(), columns.before()), training);
        }
        return convolve(store, Zeros.around(input, rows, columns), new Shape(0, 0), training);
    }

    private NDArray convolve(ParameterStore store, NDArray input, Shape padding, boolean training) {
        int stride = conv.layer().window().stride();
        int dilation = conv.layer().window().dilation();
        NDArray weights = store.getValue(weight, input.getDevice(), training);
        return Conv2d.conv2d(
                        input,
                        weights,
                        biases(store, input, training),
                        new Shape(stride, stride),
                        padding,
                        new Shape(dilation, dilation),
                        conv.groups())
                .singletonOrThrow();
    }

    @SuppressWarnings("NullAway") // DJL takes null for a convolution without a bias
    private NDArray biases(ParameterStore store, NDArray input, boolean training) {
        return bias.map(parameter -> store.getValue(parameter, input.getDevice(), training))
                .orElse(null);
    }
}
