package resnetlab.blocks;

/**
 * Says that an input does not fit a layer, or that the layer cannot run yet, and which layer it is: its names from the
 * outermost block inwards, as in {@code stage3/block1/main/conv2}.
 */
public final class ShapeException extends IllegalArgumentException {

    private final String layer;
    private final String sentence;

    /** Creates an exception of a layer that does not know its name yet. */
    public ShapeException(String sentence) {
        this("", sentence);
    }

    /** Creates an exception of a layer that does not know its name yet, for what an engine refused. */
    public ShapeException(String sentence, Throwable cause) {
        this(sentence);
        initCause(cause);
    }

    private ShapeException(String layer, String sentence) {
        super(layer.isEmpty() ? sentence : layer + ": " + sentence);
        this.layer = layer;
        this.sentence = sentence;
    }

    /** Returns the same complaint of a layer that lies inside a child of this name. */
    public ShapeException inside(String name) {
        ShapeException named = new ShapeException(layer.isEmpty() ? name : name + "/" + layer, sentence);
        if (getCause() != null) {
            named.initCause(getCause());
        }
        return named;
    }

    /** Returns the layer's names from the outermost block inwards, or nothing for a block that stands alone. */
    public String layer() {
        return layer;
    }
}
