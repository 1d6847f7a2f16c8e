package resnetlab.blocks;

/** How a projection shortcut changes size. */
public enum Downsampling {
    /** A 1x1 convolution with the stride, which does not read the positions between. */
    STRIDED_PROJECTION,
    /** An average pool, then a 1x1 convolution. */
    AVERAGE_POOL_PROJECTION,
    /** A max pool, then a 1x1 convolution. */
    MAX_POOL_PROJECTION;

    Shortcut shortcut(int filters, int stride) {
        return switch (this) {
            case STRIDED_PROJECTION -> new Shortcut.Projection(filters, stride);
            case AVERAGE_POOL_PROJECTION -> new Shortcut.AveragePoolProjection(filters, stride);
            case MAX_POOL_PROJECTION -> new Shortcut.MaxPoolProjection(filters, stride);
        };
    }
}
