package resnetlab.checks.models;

import java.util.List;
import java.util.Optional;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pass;
import resnetlab.checks.reference.Pool;
import resnetlab.checks.reference.Pool.Edge;
import resnetlab.learner.ParameterKind;

/**
 * A block, a piece of one or a whole network, as data: what it holds, what size comes out of it, and how the reference computes
 * it. Channels come from the input, as in DJL.
 */
public sealed interface BlockModel
        permits BlockModel.Conv,
                BlockModel.Norm,
                BlockModel.Linear,
                BlockModel.Plain,
                BlockModel.Pooling,
                BlockModel.Chain,
                BlockModel.Always,
                JoinModel,
                WrongNetworks.GlobalAverage {

    /**
     * Notes the parameters that the piece holds for an input.
     *
     * @param in the input's size
     * @param keys gets the parameters
     * @return the output's size, absent where an engine refuses
     */
    Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys);

    /** Returns the piece in the reference. */
    Layer layer(ReferenceRun run);

    /** Returns models that run one after the other. */
    static BlockModel chain(List<BlockModel> models) {
        return new Chain(List.copyOf(models));
    }

    /** Returns models that run one after the other. */
    static BlockModel chain(BlockModel... models) {
        return new Chain(List.of(models));
    }

    /** Returns the right batch norm, with DJL's epsilon. */
    static BlockModel norm() {
        return new Norm(ReferenceRun.EPSILON);
    }

    /** Returns a 1x1 convolution. */
    static Conv pointwise(int filters, int stride) {
        return new Conv(filters, 1, stride, 0);
    }

    /**
     * A convolution without bias.
     *
     * @param filters how many channels come out
     * @param f the window's size
     * @param stride its step
     * @param padding zeros on each side
     */
    record Conv(int filters, int f, int stride, int padding) implements BlockModel {

        Conv withF(int other) {
            return new Conv(filters, other, stride, padding);
        }

        Conv withPadding(int other) {
            return new Conv(filters, f, stride, other);
        }

        Conv withStride(int other) {
            return new Conv(filters, f, other, padding);
        }

        @Override
        public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            keys.add(ParameterKey.weight(filters, in.channels(), f));
            int rows = Math.floorDiv(in.rows() + 2 * padding - f, stride) + 1;
            int columns = Math.floorDiv(in.columns() + 2 * padding - f, stride) + 1;
            return rows > 0 && columns > 0 ? Optional.of(in.of(filters, rows, columns)) : Optional.empty();
        }

        @Override
        public Layer layer(ReferenceRun run) {
            return (x, mode) -> run.convolution(this, x.c()).forward(x, mode);
        }
    }

    /** A batch norm over channels. */
    record Norm(double epsilon) implements BlockModel {
        @Override
        public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            for (ParameterKind kind : ParameterKey.OF_A_NORM) {
                keys.add(ParameterKey.norm(kind, in.channels()));
            }
            return Optional.of(in);
        }

        @Override
        public Layer layer(ReferenceRun run) {
            return (x, mode) -> run.norm(x.c(), epsilon).forward(x, mode);
        }
    }

    /** A linear layer with bias over all values of a sample. */
    record Linear(int units) implements BlockModel {
        @Override
        public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            int inputs = in.channels() * in.rows() * in.columns();
            keys.add(new ParameterKey(ParameterKind.WEIGHT, List.of((long) units, (long) inputs)));
            keys.add(ParameterKey.norm(ParameterKind.BIAS, units));
            return Optional.of(in.of(units, 1, 1));
        }

        @Override
        public Layer layer(ReferenceRun run) {
            return (x, mode) -> {
                Grid flat = new Grid(x.n(), x.c() * x.h() * x.w(), 1, 1, x.data());
                Pass pass = run.linear(units, flat.c()).forward(flat, mode);
                return new Pass(pass.output(), gradient -> {
                    Grid back = pass.backward().apply(gradient);
                    return new Grid(x.n(), x.c(), x.h(), x.w(), back.data());
                });
            };
        }
    }

    /** A piece without parameters that keeps the size. */
    sealed interface Plain extends BlockModel permits Relu, Same, WrongNetworks.Softmax {
        @Override
        default Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            return Optional.of(in);
        }
    }

    /** A ReLU. */
    record Relu() implements Plain {
        @Override
        public Layer layer(ReferenceRun run) {
            return run.relu();
        }
    }

    /** What hands its input on. */
    record Same() implements Plain {
        @Override
        public Layer layer(ReferenceRun run) {
            return Layer.identity();
        }
    }

    /** A pool. */
    record Pooling(Pool.Kind kind, Pool.Window window) implements BlockModel {

        static Pooling of(Pool.Kind kind, int size, int stride, Edge edge) {
            return new Pooling(kind, new Pool.Window(size, stride, 0, edge));
        }

        @Override
        public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            int rows = window.outputs(in.rows());
            int columns = window.outputs(in.columns());
            return rows > 0 && columns > 0 ? Optional.of(in.of(in.channels(), rows, columns)) : Optional.empty();
        }

        @Override
        public Layer layer(ReferenceRun run) {
            return new Pool(kind, window);
        }
    }

    /** Pieces one after the other. */
    record Chain(List<BlockModel> models) implements BlockModel {
        @Override
        public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            Optional<ImageSize> size = Optional.of(in);
            for (BlockModel model : models) {
                size = size.flatMap(reached -> model.build(reached, keys));
            }
            return size;
        }

        @Override
        public Layer layer(ReferenceRun run) {
            return Layer.chain(models.stream().map(model -> model.layer(run)).toArray(Layer[]::new));
        }
    }

    /** A piece that always runs in one mode. */
    record Always(Mode mode, BlockModel model) implements BlockModel {
        @Override
        public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
            return model.build(in, keys);
        }

        @Override
        public Layer layer(ReferenceRun run) {
            return Layer.always(mode, model.layer(run));
        }
    }
}
