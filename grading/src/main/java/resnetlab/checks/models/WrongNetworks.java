package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pass;
import resnetlab.checks.reference.Pool;
import resnetlab.checks.reference.Pool.Edge;
import resnetlab.checks.reference.Pool.Kind;
import resnetlab.checks.reference.Pool.Window;
import resnetlab.exercise.Misconception;

/** The wrong ResNet-50s that are known. */
final class WrongNetworks {

    /** Mistakes in a block that a whole network shows by its values. */
    private static final Set<Misconception> OF_BLOCKS = Set.of(
            Misconception.MISSING_LAST_RELU,
            Misconception.RELU_IN_THE_WRONG_PLACE,
            Misconception.RELU_ON_THE_SHORTCUT,
            Misconception.MISSING_INNER_RELU,
            Misconception.RELU_BEFORE_NORM,
            Misconception.OTHER_EPSILON);

    /** Softmax over the channels. */
    record Softmax() implements BlockModel.Plain {
        @Override
        public Layer layer(ReferenceRun run) {
            return (x, mode) -> new Pass(softmax(x), gradient -> x.zerosLike());
        }

        private static Grid softmax(Grid x) {
            Grid y = x.zerosLike();
            for (int sample = 0; sample < x.n(); sample++) {
                double sum = 0;
                for (int c = 0; c < x.c(); c++) {
                    sum += Math.exp(x.at(sample, c, 0, 0));
                }
                for (int c = 0; c < x.c(); c++) {
                    y.data()[y.index(sample, c, 0, 0)] = Math.exp(x.at(sample, c, 0, 0)) / sum;
                }
            }
            return y;
        }
    }

    /** An average over all rows and columns; images are square. */
    record GlobalAverage() implements BlockModel {
        @Override
        public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            return Optional.of(in.of(in.channels(), 1, 1));
        }

        @Override
        public Layer layer(ReferenceRun run) {
            return (x, mode) -> new Pool(Kind.AVERAGE, new Window(x.h(), x.h(), 0, Edge.DROPPED)).forward(x, mode);
        }
    }

    private WrongNetworks() {}

    static List<WrongModel> of(int classes) {
        NetworkModel right = NetworkModel.ofTheCourse(classes);
        List<WrongModel> wrong = new ArrayList<>();
        heads(classes, right, wrong);
        stems(right, wrong);
        stages(classes, right, wrong);
        for (Mode mode : List.of(Mode.TRAINING, Mode.INFERENCE)) {
            wrong.add(new WrongModel(Misconception.TRAINING_FLAG_IGNORED, new BlockModel.Always(mode, right.model())));
        }
        blocks(right, wrong);
        return wrong;
    }

    private static void heads(int classes, NetworkModel right, List<WrongModel> wrong) {
        BlockModel linear = new BlockModel.Linear(classes);
        BlockModel max = BlockModel.Pooling.of(Kind.MAX, 2, 2, Edge.DROPPED);
        add(
                wrong,
                Misconception.SOFTMAX_IN_THE_MODEL,
                right.withHead(NetworkModel.AVERAGE_POOL, linear, new Softmax()));
        add(wrong, Misconception.MAX_FOR_AVERAGE, right.withHead(max, linear));
        add(wrong, Misconception.POOL_MISSING, right.withHead(linear));
    }

    private static void stems(NetworkModel right, List<WrongModel> wrong) {
        BlockModel convolution = NetworkModel.STEM_CONVOLUTION;
        BlockModel norm = BlockModel.norm();
        BlockModel relu = new BlockModel.Relu();
        BlockModel pool = NetworkModel.MAX_POOL;
        add(wrong, Misconception.STEM_PADDING, right.withStem(new BlockModel.Conv(64, 7, 2, 0), norm, relu, pool));
        for (Window window : List.of(new Window(3, 2, 1, Edge.DROPPED), new Window(3, 2, 0, Edge.KEPT))) {
            BlockModel padded = new BlockModel.Pooling(Kind.MAX, window);
            add(wrong, Misconception.POOL_PADDED, right.withStem(convolution, norm, relu, padded));
        }
        BlockModel average = BlockModel.Pooling.of(Kind.AVERAGE, 3, 2, Edge.DROPPED);
        add(wrong, Misconception.AVERAGE_FOR_MAX, right.withStem(convolution, norm, relu, average));
        add(wrong, Misconception.POOL_MISSING, right.withStem(convolution, norm, relu));
        add(wrong, Misconception.STEM_INCOMPLETE, right.withStem(convolution, norm, pool));
        add(wrong, Misconception.STEM_INCOMPLETE, right.withStem(convolution, relu, pool));
        add(wrong, Misconception.STEM_INCOMPLETE, right.withStem(convolution, pool));
    }

    private static void stages(int classes, NetworkModel right, List<WrongModel> wrong) {
        for (NetworkModel average :
                List.of(right, right.withHead(new GlobalAverage(), new BlockModel.Linear(classes)))) {
            add(wrong, Misconception.STAGE_STRIDE, average.withStrides(2, 2, 2, 2));
            add(wrong, Misconception.STAGE_STRIDE, average.withStrides(1, 1, 1, 1));
            add(wrong, Misconception.STAGE_STRIDE, average.withStrides(1, 2, 2, 1));
            add(wrong, Misconception.STAGE_STRIDE, average.withStrides(1, 1, 2, 2));
        }
        add(wrong, Misconception.PROJECTION_ON_IDENTITY, right.withOthers(BlockDesign.CONVOLUTIONAL_BLOCK::right));
        add(wrong, Misconception.STRIDE_PLACEMENT, right.withFirst(BlockDesign.STRIDE_ON_3X3::right));
    }

    /** Adds networks all of whose blocks are wrong in the same way. */
    private static void blocks(NetworkModel right, List<WrongModel> wrong) {
        BlockArguments any = BlockArguments.of(3, 2, 64, 64, 256);
        List<WrongModel> first = WrongResiduals.convolutional(any);
        List<WrongModel> others = WrongResiduals.identity(any);
        for (int i = 0; i < others.size(); i++) {
            Misconception misconception = others.get(i).misconception();
            int match = sameMistake(first, others, i);
            if (OF_BLOCKS.contains(misconception) && match >= 0) {
                NetworkModel network = right.withFirst(number(match, WrongResiduals::convolutional));
                add(wrong, misconception, network.withOthers(number(i, WrongResiduals::identity)));
            }
        }
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).misconception() == Misconception.SHORTCUT_NORM_MISSING) {
                NetworkModel network = right.withFirst(number(i, WrongResiduals::convolutional));
                add(wrong, Misconception.SHORTCUT_NORM_MISSING, network);
            }
        }
    }

    private static Function<BlockArguments, BlockModel> number(int i, Function<BlockArguments, List<WrongModel>> all) {
        return arguments -> all.apply(arguments).get(i).model();
    }

    /** Finds the convolutional block that is wrong as this identity block is: the n-th of the same belief. */
    private static int sameMistake(List<WrongModel> first, List<WrongModel> others, int index) {
        Misconception wanted = others.get(index).misconception();
        long before = others.subList(0, index).stream()
                .filter(each -> each.misconception() == wanted)
                .count();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).misconception() == wanted && before-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private static void add(List<WrongModel> wrong, Misconception misconception, NetworkModel network) {
        wrong.add(new WrongModel(misconception, network.model()));
    }
}
