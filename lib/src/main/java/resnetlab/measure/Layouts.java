package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;
import resnetlab.blocks.Chain;
import resnetlab.blocks.ChannelPadding;
import resnetlab.blocks.Convolution;
import resnetlab.blocks.Flatten;
import resnetlab.blocks.GlobalAverage;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.Relu;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.ShapeException;
import resnetlab.blocks.ShapedBlock;
import resnetlab.blocks.SymbolCopy;
import resnetlab.measure.Layout.Branches;
import resnetlab.measure.Layout.Series;

/** Lays out blocks without an engine: the library's, and DJL's where their settings can be read. */
final class Layouts {
    private Layouts() {}

    /** Lays out a block that stands alone. */
    static Layout of(Block block, Shape input) {
        return of("", block, input);
    }

    private static Layout of(String name, Block block, Shape input) {
        if (block instanceof Chain chain) {
            return series(name, chain, input);
        }
        if (block instanceof ResidualBlock residual) {
            return residual(name, residual, input);
        }
        return block instanceof ShapedBlock shaped && !(block instanceof SymbolCopy)
                ? ownLayer(name, shaped, input)
                : fromDjl(name, block, input);
    }

    private static Layout ownLayer(String name, ShapedBlock block, Shape input) {
        if (block instanceof Convolution convolution) {
            return Leaves.convolution(name, convolution, input);
        }
        if (block instanceof Pooling pooling) {
            return Leaves.pooling(name, pooling, input);
        }
        if (block instanceof GlobalAverage) {
            return Leaves.whole(name, LayerKind.AVERAGE_POOL, input, block.outputShape(input));
        }
        if (block instanceof Flatten) {
            return Leaves.whole(name, LayerKind.FLATTEN, input, block.outputShape(input));
        }
        if (block instanceof ChannelPadding) {
            return Leaves.channelPadding(name, block, input);
        }
        return Leaves.pointwise(name, block instanceof Relu ? LayerKind.ACTIVATION : LayerKind.IDENTITY, input);
    }

    private static Layout fromDjl(String name, Block block, Shape input) {
        if (block instanceof SequentialBlock sequential) {
            return series(name, sequential, input);
        }
        if (block instanceof ParallelBlock parallel) {
            return parallel(name, parallel, input);
        }
        if (block instanceof Conv2d convolution) {
            return Leaves.convolution(name, convolution, input);
        }
        if (block instanceof BatchNorm) {
            return Leaves.batchNorm(name, block, input);
        }
        if (block instanceof Linear) {
            return Leaves.linear(name, block, input);
        }
        if (block instanceof LambdaBlock lambda) {
            return new Series(StandIn.layers(name, lambda, input));
        }
        throw new IllegalArgumentException(
                "%s is a %s, whose layers cannot be seen from outside. Build it from sequential and parallel blocks, or from the blocks of resnetlab.blocks."
                        .formatted(
                                name.isEmpty() ? "The block" : "'" + name + "'",
                                block.getClass().getSimpleName()));
    }

    private static Layout series(String name, Chain chain, Shape input) {
        List<Layout> parts = new ArrayList<>();
        Shape shape = input;
        for (Chain.Step step : chain.steps()) {
            Layout part = child(name, step.name(), step.block(), shape);
            parts.add(part);
            shape = part.output();
        }
        return orIdentity(name, parts, input);
    }

    private static Layout series(String name, SequentialBlock block, Shape input) {
        List<Layout> parts = new ArrayList<>();
        Shape shape = input;
        for (Pair<String, Block> step : block.getChildren()) {
            Layout part = child(name, step.getKey(), step.getValue(), shape);
            parts.add(part);
            shape = part.output();
        }
        return orIdentity(name, parts, input);
    }

    private static Layout orIdentity(String name, List<Layout> parts, Shape input) {
        return parts.isEmpty() ? Leaves.pointwise(name, LayerKind.IDENTITY, input) : new Series(List.copyOf(parts));
    }

    private static Layout residual(String name, ResidualBlock block, Shape input) {
        Layout main = child(name, ResidualBlock.MAIN, block.mainPath(), input);
        Layout around = child(name, ResidualBlock.SHORTCUT, block.shortcut(), input);
        Shape output = output(name, block, input);
        Layout sum = new Branches(List.of(main, around), Leaves.join(join(name, "add"), output));
        return new Series(List.of(sum, Leaves.pointwise(join(name, "relu"), LayerKind.ACTIVATION, output)));
    }

    private static Shape output(String name, ResidualBlock block, Shape input) {
        try {
            return block.outputShape(input);
        } catch (ShapeException e) {
            throw name.isEmpty() ? e : e.inside(name);
        }
    }

    /** Lays out branches whose join only DJL knows; it runs the join on arrays to find the shape. */
    private static Layout parallel(String name, ParallelBlock block, Shape input) {
        List<Layout> branches = new ArrayList<>();
        for (Pair<String, Block> branch : block.getChildren()) {
            branches.add(child(name, branch.getKey(), branch.getValue(), input));
        }
        Shape output = block.getOutputShapes(new Shape[] {input})[0];
        return new Branches(List.copyOf(branches), Leaves.join(join(name, "add"), output));
    }

    private static Layout child(String parent, String name, Block block, Shape input) {
        String full = join(parent, name);
        try {
            return of(full, block, input);
        } catch (ShapeException e) {
            throw e.layer().isEmpty() ? e.inside(full) : e;
        }
    }

    private static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + "/" + name;
    }
}
