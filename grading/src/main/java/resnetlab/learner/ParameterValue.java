package resnetlab.learner;

import java.nio.FloatBuffer;

/** The values of one parameter, in row-major order. */
public sealed interface ParameterValue permits Tensor, SparseTensor {

    /** Returns the length of each axis. */
    long[] shape();

    /** Returns how many values there are. */
    int size();

    /** Puts all values into a buffer, from its position on. */
    void putInto(FloatBuffer buffer);
}
