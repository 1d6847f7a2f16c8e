package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import resnetlab.checks.reference.Pool.Edge;
import resnetlab.checks.reference.Pool.Kind;

/**
 * The course's ResNet-50 on images of 64 x 64.
 *
 * @param stem what comes before the blocks
 * @param counts how many blocks each stage has
 * @param strides the stride of each stage's first block
 * @param first builds a stage's first block
 * @param others builds a stage's other blocks
 * @param head what comes after the blocks
 */
record NetworkModel(
        List<BlockModel> stem,
        List<Integer> counts,
        List<Integer> strides,
        Function<BlockArguments, BlockModel> first,
        Function<BlockArguments, BlockModel> others,
        List<BlockModel> head) {

    private static final int STEM_FILTERS = 64;
    private static final int EXPANSION = 4;
    private static final int F = 3;

    static final BlockModel STEM_CONVOLUTION = new BlockModel.Conv(STEM_FILTERS, 7, 2, 3);
    static final BlockModel MAX_POOL = BlockModel.Pooling.of(Kind.MAX, 3, 2, Edge.DROPPED);
    static final BlockModel AVERAGE_POOL = BlockModel.Pooling.of(Kind.AVERAGE, 2, 2, Edge.DROPPED);

    /** Returns the right model. */
    static BlockModel right(int classes) {
        return ofTheCourse(classes).model();
    }

    /** Returns the wrong models that are known. */
    static List<WrongModel> wrong(int classes) {
        return WrongNetworks.of(classes);
    }

    static NetworkModel ofTheCourse(int classes) {
        return new NetworkModel(
                List.of(STEM_CONVOLUTION, BlockModel.norm(), new BlockModel.Relu(), MAX_POOL),
                List.of(3, 4, 6, 3),
                List.of(1, 2, 2, 2),
                BlockDesign.CONVOLUTIONAL_BLOCK::right,
                BlockDesign.IDENTITY_BLOCK::right,
                List.of(AVERAGE_POOL, new BlockModel.Linear(classes)));
    }

    BlockModel model() {
        List<BlockModel> models = new ArrayList<>(stem);
        for (int stage = 0; stage < counts.size(); stage++) {
            int width = STEM_FILTERS << stage;
            BlockArguments arguments = BlockArguments.of(F, strides.get(stage), width, width, EXPANSION * width);
            models.add(first.apply(arguments));
            for (int block = 1; block < counts.get(stage); block++) {
                models.add(others.apply(arguments.withS(1)));
            }
        }
        models.addAll(head);
        return BlockModel.chain(models);
    }

    NetworkModel withStem(BlockModel... other) {
        return new NetworkModel(List.of(other), counts, strides, first, others, head);
    }

    NetworkModel withCounts(Integer... other) {
        return new NetworkModel(stem, List.of(other), strides, first, others, head);
    }

    NetworkModel withStrides(Integer... other) {
        return new NetworkModel(stem, counts, List.of(other), first, others, head);
    }

    NetworkModel withFirst(Function<BlockArguments, BlockModel> other) {
        return new NetworkModel(stem, counts, strides, other, others, head);
    }

    NetworkModel withOthers(Function<BlockArguments, BlockModel> other) {
        return new NetworkModel(stem, counts, strides, first, other, head);
    }

    NetworkModel withHead(BlockModel... other) {
        return new NetworkModel(stem, counts, strides, first, others, List.of(other));
    }
}
