package resnetlab.blocks;

import ai.djl.nn.core.Linear;
import resnetlab.geometry.Layer;

/** What comes behind the stages: (N, C, H, W) to (N, classes), without a softmax, which in DJL belongs to the loss. */
public enum Head {
    /** The mean over the image, then a linear layer: any image size. */
    GLOBAL_AVERAGE,
    /** A 2x2 average pool of stride 2, all values in a row, then a linear layer: tied to the image size, as in the course. */
    AVERAGE_2X2;

    Chain toBlock(int classes) {
        Chain head = new Chain("head");
        if (this == GLOBAL_AVERAGE) {
            head.then("pool", new GlobalAverage());
        } else {
            head.then("pool", Pooling.average(Layer.kernel(2).stride(2))).then("flatten", new Flatten());
        }
        return head.then("linear", Linear.builder().setUnits(classes).build());
    }
}
