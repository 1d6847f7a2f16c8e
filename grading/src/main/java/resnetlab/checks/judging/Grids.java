package resnetlab.checks.judging;

import java.util.Arrays;
import resnetlab.checks.reference.Grid;
import resnetlab.learner.Tensor;

/** Changes a learner's tensors into the reference's grids, and makes inputs. */
public final class Grids {

    private Grids() {}

    /** Makes a grid; axes that a tensor lacks have length 1. */
    public static Grid of(Tensor tensor) {
        long[] shape = Arrays.copyOf(tensor.shape(), 4);
        for (int axis = tensor.shape().length; axis < 4; axis++) {
            shape[axis] = 1;
        }
        double[] data = doubles(tensor);
        return new Grid((int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3], data);
    }

    public static double[] doubles(Tensor tensor) {
        double[] data = new double[tensor.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = tensor.data()[i];
        }
        return data;
    }

    /** Draws a tensor with values of both signs. */
    public static Tensor random(Draw draw, long[] shape) {
        long size = 1;
        for (long length : shape) {
            size *= length;
        }
        float[] data = new float[(int) size];
        for (int i = 0; i < data.length; i++) {
            data[i] = draw.real(-2, 2);
        }
        return new Tensor(shape, data);
    }

    /** Multiplies every value by a factor. */
    public static Tensor times(float factor, Tensor tensor) {
        float[] data = tensor.data().clone();
        for (int i = 0; i < data.length; i++) {
            data[i] *= factor;
        }
        return new Tensor(tensor.shape(), data);
    }
}
