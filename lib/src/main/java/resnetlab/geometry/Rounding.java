package resnetlab.geometry;

/** What becomes of the positions at the end that do not fill a whole stride. */
public enum Rounding {
    /** Leave them out: every window lies inside the padded input. All convolutions do this. */
    FLOOR,

    /**
     * Add a ragged last window, unless it would start behind the last input.
     *
     * <p>PyTorch's pooling with {@code ceil_mode}, from which the exception comes (ATen/native/Pool.h). It accepts a
     * window that is a little larger than the padded input; the window is then ragged.
     */
    CEIL,

    /**
     * Add a ragged last window always, even one that reads nothing but padding.
     *
     * <p>MXNet's pooling convention "full", which is Gluon's {@code ceil_mode} (src/operator/nn/pooling.cc). It wants a
     * window that fits into the padded input at least once. Not to be confused with {@link Padding#full()}.
     */
    CEIL_UNCLIPPED;

    /** Returns the number of windows, or a number below 1 when there is none. */
    long outputs(long padded, Window window, long endOfInput) {
        long room = padded - window.extent();
        long whole = Math.floorDiv(room, window.stride()) + 1;
        boolean ragged = Math.floorMod(room, window.stride()) > 0;
        boolean keepsRagged =
                switch (this) {
                    case FLOOR -> false;
                    case CEIL -> whole * window.stride() < endOfInput;
                    case CEIL_UNCLIPPED -> whole >= 1;
                };
        return ragged && keepsRagged ? whole + 1 : whole;
    }
}
