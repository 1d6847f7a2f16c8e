package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;

/** Prints a block and its children, one line each, children indented by two. */
final class Tree {
    private final StringBuilder text = new StringBuilder();

    private Tree() {}

    static String of(ShapedBlock block) {
        Tree tree = new Tree();
        tree.line(0, block.summary());
        tree.children(1, block);
        return tree.text.toString().stripTrailing();
    }

    private void line(int depth, String sentence) {
        text.append("  ".repeat(depth)).append(sentence).append('\n');
    }

    private void children(int depth, Block block) {
        if (block instanceof Chain chain) {
            chain.steps().forEach(step -> child(depth, step.name(), step.block()));
        } else if (block instanceof ResidualBlock residual) {
            child(depth, ResidualBlock.MAIN, residual.mainPath());
            child(depth, ResidualBlock.SHORTCUT, residual.shortcut());
        }
    }

    private void child(int depth, String name, Block block) {
        line(depth, name + ": " + summary(block));
        children(depth + 1, block);
    }

    private static String summary(Block block) {
        if (block instanceof ShapedBlock shaped) {
            return shaped.summary();
        }
        if (block instanceof BatchNorm) {
            return "batch norm";
        }
        if (block instanceof Linear) {
            Shape units = block.getOutputShapes(new Shape[] {new Shape(1, 1)})[0];
            return "linear, " + units.get(1) + " outputs";
        }
        return block.getClass().getSimpleName();
    }
}
