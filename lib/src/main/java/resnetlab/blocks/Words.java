package resnetlab.blocks;

import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;

/** Says what a layer is, as a reader of a tree wants it. */
final class Words {
    private Words() {}

    /** Says kernel, stride, and what else is not the default: "3x3, stride 2, padding 1". */
    static String of(Layer layer) {
        int kernel = layer.window().kernel();
        int dilation = layer.window().dilation();
        return "%dx%d, stride %d%s%s"
                .formatted(
                        kernel,
                        kernel,
                        layer.window().stride(),
                        dilation == 1 ? "" : ", dilation " + dilation,
                        padding(layer.padding()));
    }

    private static String padding(Padding padding) {
        if (padding instanceof Padding.Explicit explicit) {
            if (explicit.before() == explicit.after()) {
                return explicit.before() == 0 ? "" : ", padding " + explicit.before();
            }
            return ", padding %d before, %d after".formatted(explicit.before(), explicit.after());
        }
        if (padding instanceof Padding.Same) {
            return ", padding same";
        }
        return padding instanceof Padding.Full ? ", padding full" : "";
    }
}
