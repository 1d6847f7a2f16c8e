package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;

/**
 * A convolution without bias, its batch norm and, if wanted, a ReLU. The one place that decides padding and bias for the
 * library: padding keeps the size at stride 1, and no convolution before a batch norm has a bias, which the norm's mean would
 * take away again (Ioffe and Szegedy 2015, section 3.2).
 */
record ConvNorm(int filters, int kernel, int stride, Nonlinearity activation) {

    ConvNorm {
        require(filters >= 1, "filters", filters);
        require(kernel >= 1 && kernel % 2 == 1, "kernel", kernel);
        require(stride >= 1, "stride", stride);
    }

    private static void require(boolean holds, String name, int value) {
        if (!holds) {
            String rule = name.equals("kernel") ? "an odd number from 1" : "a number from 1";
            throw new IllegalArgumentException(name + " is " + value + "; it must be " + rule);
        }
    }

    /** Builds the block: (N, C, H, W) to (N, filters, ceil(H / stride), ceil(W / stride)). */
    Block toBlock() {
        int padding = (kernel - 1) / 2;
        SequentialBlock block = new SequentialBlock();
        block.add(Conv2d.builder()
                .setFilters(filters)
                .setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(padding, padding))
                .optBias(false)
                .build());
        block.add(BatchNorm.builder().build());
        if (activation == Nonlinearity.RELU) {
            block.add(Activation.reluBlock());
        }
        return block;
    }
}
