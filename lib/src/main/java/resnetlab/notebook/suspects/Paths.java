package resnetlab.notebook.suspects;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * The two ways through a residual block, in DJL's own blocks, and how they meet. A ReLU follows.
 *
 * @param main the path with the convolutions
 * @param shortcut the path around them
 * @param sum what becomes of the main path's output and the shortcut's
 */
record Paths(Block main, Block shortcut, BinaryOperator<NDArray> sum) {

    Paths(Block main, Block shortcut) {
        this(main, shortcut, NDArray::add);
    }

    Block toBlock() {
        ParallelBlock paths = new ParallelBlock(this::join, List.of(main, shortcut));
        return new SequentialBlock().add(paths).add(Activation.reluBlock());
    }

    private NDList join(List<NDList> outputs) {
        return new NDList(
                sum.apply(outputs.get(0).singletonOrThrow(), outputs.get(1).singletonOrThrow()));
    }
}
