package resnetlab.measure;

/** What a layer does. */
public enum LayerKind {
    CONVOLUTION("convolution"),
    BATCH_NORM("batch norm"),
    ACTIVATION("activation"),
    MAX_POOL("max pool"),
    AVERAGE_POOL("average pool"),
    IDENTITY("identity"),
    CHANNEL_PADDING("zero channels"),
    /** Where the branches of a block come together. */
    ADDITION("addition"),
    FLATTEN("flatten"),
    LINEAR("linear");

    private final String words;

    LayerKind(String words) {
        this.words = words;
    }

    /** Returns the kind as a reader wants it. */
    public String words() {
        return words;
    }
}
