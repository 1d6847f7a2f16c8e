package resnetlab.blocks;

import ai.djl.ndarray.NDArray;

/** What becomes of the arrays between layers in inference. */
enum Intermediates {
    /** They live as long as their manager, so that anyone may look at them. */
    KEPT {
        @Override
        void done(NDArray array) {}
    },
    /** They are freed as soon as the next layer has read them. */
    FREED {
        @Override
        void done(NDArray array) {
            array.close();
        }
    };

    /** Says that an array has been read for the last time. */
    abstract void done(NDArray array);
}
