package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;

/**
 * One layer of a block.
 *
 * @param name its names from the outermost block inwards, as in {@code stage3/block1/main/conv2}
 * @param kind what it does
 * @param plane the windows that it slides over its input, with kernel, stride and padding; a kernel of 1 for what works on
 *     each value alone, one as large as the image for a global pool
 * @param output the shape that comes out
 * @param trainable how many numbers it learns
 * @param otherParameters how many other numbers it keeps: the running mean and variance of a batch norm, and frozen ones
 * @param multiplyAdds for one image; of convolutions and linear layers, without biases, norms and pools
 * @param field what an output position sees of the block's input
 */
public record LayerRow(
        String name,
        LayerKind kind,
        Plane plane,
        Shape output,
        long trainable,
        long otherParameters,
        long multiplyAdds,
        Fields field) {

    /** Returns the layer along the height: kernel, stride, padding. */
    public Layer layer() {
        return plane.height().layer();
    }

    /** Returns the outermost part of the name: the stage, in a residual network. */
    public String stage() {
        int end = name.indexOf('/');
        return end < 0 ? name : name.substring(0, end);
    }
}
