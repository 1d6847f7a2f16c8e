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
record ResNet50(
        List<Part> stem,
        List<Integer> counts,
        List<Integer> strides,
        Function<BlockArguments, Part> first,
        Function<BlockArguments, Part> others,
        List<Part> head) {

    private static final int STEM_FILTERS = 64;
    private static final int EXPANSION = 4;
    private static final int F = 3;

    static final Part STEM_CONVOLUTION = new Part.Conv(STEM_FILTERS, 7, 2, 3);
    static final Part MAX_POOL = Part.Pooling.of(Kind.MAX, 3, 2, Edge.DROPPED);
    static final Part AVERAGE_POOL = Part.Pooling.of(Kind.AVERAGE, 2, 2, Edge.DROPPED);

    /** Returns the right model. */
    static Part right(int classes) {
        return ofTheCourse(classes).part();
    }

    /** Returns the wrong models that are known. */
    static List<WrongBlock> wrong(int classes) {
        return WrongResNets.of(classes);
    }

    static ResNet50 ofTheCourse(int classes) {
        return new ResNet50(
                List.of(STEM_CONVOLUTION, Part.norm(), new Part.Relu(), MAX_POOL),
                List.of(3, 4, 6, 3),
                List.of(1, 2, 2, 2),
                BlockDesign.CONVOLUTIONAL_BLOCK::right,
                BlockDesign.IDENTITY_BLOCK::right,
                List.of(AVERAGE_POOL, new Part.Linear(classes)));
    }

    Part part() {
        List<Part> parts = new ArrayList<>(stem);
        for (int stage = 0; stage < counts.size(); stage++) {
            int width = STEM_FILTERS << stage;
            BlockArguments arguments = BlockArguments.of(F, strides.get(stage), width, width, EXPANSION * width);
            parts.add(first.apply(arguments));
            for (int block = 1; block < counts.get(stage); block++) {
                parts.add(others.apply(arguments.withS(1)));
            }
        }
        parts.addAll(head);
        return Part.chain(parts);
    }

    ResNet50 withStem(Part... other) {
        return new ResNet50(List.of(other), counts, strides, first, others, head);
    }

    ResNet50 withCounts(Integer... other) {
        return new ResNet50(stem, List.of(other), strides, first, others, head);
    }

    ResNet50 withStrides(Integer... other) {
        return new ResNet50(stem, counts, List.of(other), first, others, head);
    }

    ResNet50 withFirst(Function<BlockArguments, Part> other) {
        return new ResNet50(stem, counts, strides, other, others, head);
    }

    ResNet50 withOthers(Function<BlockArguments, Part> other) {
        return new ResNet50(stem, counts, strides, first, other, head);
    }

    ResNet50 withHead(Part... other) {
        return new ResNet50(stem, counts, strides, first, others, List.of(other));
    }
}
