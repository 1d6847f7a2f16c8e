package resnetlab.measure;

import ai.djl.Model;
import ai.djl.basicmodelzoo.cv.classification.ResNetV1;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.Locale;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Depth;
import resnetlab.blocks.Floats;
import resnetlab.blocks.InferenceCopy;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.SymbolCopy;

/**
 * One way to run ResNet-50, timed in a process of its own; environment/bench/network_speed.py starts it. Prints a line for each
 * timed run: milliseconds, and milliseconds of all processor cores, which tell more on a machine that is busy otherwise.
 */
final class NetworkSpeed {
    private static final Shape PICTURE = new Shape(1, 3, 224, 224);
    private static final Shape BATCH = new Shape(8, 3, 64, 64);
    private static final int CLASSES = 6;
    private static final float RATE = 1e-3f;
    private static final double NANOS = 1e6;

    private enum Way {
        /** The kit's network. */
        BLOCKS {
            @Override
            Optimizer optimizer() {
                return Optimizers.sgd(RATE, 0);
            }
        },
        /** The kit's network as a copy for inference. */
        COPY {
            @Override
            Block ready(Block block, NDManager manager, Shape shape) {
                return InferenceCopy.of((Chain) block, manager, shape);
            }
        },
        /** The kit's network as an MXNet symbol for inference. */
        SYMBOL {
            @Override
            Block ready(Block block, NDManager manager, Shape shape) {
                return SymbolCopy.of((Chain) block, manager, shape);
            }
        },
        /** The network that comes with DJL. */
        DJL {
            @Override
            Block block(Shape shape) {
                return ResNetV1.builder()
                        .setImageShape(shape.slice(1))
                        .setNumLayers(50)
                        .setOutSize(CLASSES)
                        .build();
            }
        };

        Block block(Shape shape) {
            return ResNet.of(Depth.RESNET_50).classes(CLASSES).toBlock();
        }

        Block ready(Block block, NDManager manager, Shape shape) {
            return block;
        }

        Optimizer optimizer() {
            return Optimizer.sgd().setLearningRateTracker(Tracker.fixed(RATE)).build();
        }
    }

    private NetworkSpeed() {}

    public static void main(String[] arguments) {
        Way way = Way.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int warmUp = Integer.parseInt(arguments[2]);
        int timed = Integer.parseInt(arguments[3]);
        if (arguments[1].equals("forward")) {
            forward(way, warmUp, timed);
        } else {
            training(way, warmUp, timed);
        }
    }

    private static void forward(Way way, int warmUp, int timed) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block block = way.block(PICTURE);
            block.initialize(manager, DataType.FLOAT32, PICTURE);
            Block ready = way.ready(block, manager, PICTURE);
            float[] picture = Floats.normal(PICTURE, 1);
            time(warmUp, timed, () -> {
                try (NDManager run = manager.newSubManager()) {
                    NDArray input = run.create(picture, PICTURE);
                    ready.forward(new ParameterStore(run, false), new NDList(input), false)
                            .singletonOrThrow()
                            .toFloatArray();
                }
            });
        }
    }

    /** Forward, cross entropy, backward and a step of SGD. */
    private static void training(Way way, int warmUp, int timed) {
        try (Model model = Model.newInstance("speed")) {
            model.setBlock(way.block(BATCH));
            DefaultTrainingConfig config =
                    new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(way.optimizer());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(BATCH);
                float[] numbers = Floats.normal(BATCH, 1);
                time(warmUp, timed, () -> step(trainer, numbers));
            }
        }
    }

    private static void step(Trainer trainer, float[] numbers) {
        try (NDManager run = trainer.getManager().newSubManager()) {
            NDArray images = run.create(numbers, BATCH);
            NDArray labels = run.create(new float[] {0, 1, 2, 3, 4, 5, 0, 1});
            float loss;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDArray value = trainer.getLoss().evaluate(new NDList(labels), trainer.forward(new NDList(images)));
                collector.backward(value);
                loss = value.getFloat();
            }
            trainer.step();
            if (Float.isNaN(loss)) {
                throw new IllegalStateException("The loss is not a number.");
            }
        }
    }

    private static void time(int warmUp, int timed, Runnable run) {
        for (int i = 0; i < warmUp + timed; i++) {
            long cores = ProcessorTime.nanos();
            long start = System.nanoTime();
            run.run();
            if (i >= warmUp) {
                System.out.printf(
                        Locale.ROOT,
                        "%.2f %.2f%n",
                        (System.nanoTime() - start) / NANOS,
                        (ProcessorTime.nanos() - cores) / NANOS);
            }
        }
    }
}
