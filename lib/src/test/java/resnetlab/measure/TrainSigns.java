package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.Dataset.Usage;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import resnetlab.blocks.Plan;
import resnetlab.blocks.ResNet;
import resnetlab.data.HandSigns;
import resnetlab.data.LinearClassifier;

/**
 * Trains the course's model, or a small network, on the drawn signs and prints a line per epoch, and what a linear classifier
 * reaches on the same images. The course's model takes too long for the tests:
 *
 * <pre>
 * mvn -pl lib test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/class-path
 * cd lib
 * OMP_NUM_THREADS=2 OMP_WAIT_POLICY=passive DJL_CACHE_DIR=target/djl ENGINE_CACHE_DIR=target/djl DJL_OFFLINE=true java -XX:+UseSerialGC \
 *     -XX:TieredStopAtLevel=1 -Djna.tmpdir=target/jna -cp target/classes:target/test-classes:$(cat target/class-path) \
 *     resnetlab.measure.TrainSigns course 4 4320
 * </pre>
 *
 * <p>With 4320 images on MXNet, of 300 new ones right: the small network 60, 76, 85 and 84 % after epochs 1 to 4 (about 6
 * seconds of one core each), the course's model 19, 45 and 52 % after epochs 1 to 3 of 4, the linear classifier 36 %. With 1080
 * images the small network learns them by heart in 8 epochs and reaches 48 %; the course's model, with the running statistics'
 * momentum at 0.9, has 91 % of them right after 6 epochs and 30 % of the new ones.
 *
 * <p>An epoch of the course's model on MXNet (135 steps of 32 images, two threads, two cores) takes 130 to 137 seconds of
 * processor time, 0.96 to 1.01 a step. By the clock it took 165 seconds while other programs used the machine (a load of 3 to
 * 6), 363 at a load of 6 to 12. One epoch alone is too few: 18 % of the new images right after it, 36 % by the linear classifier.
 *
 * <p>On a machine that is busy otherwise, OMP_WAIT_POLICY=passive, as the kit sets it, or OMP_NUM_THREADS=1: otherwise two
 * threads wait for each other and take ten times as long.
 */
final class TrainSigns {
    private static final int BATCH = 32;
    private static final int TEST_IMAGES = 300;
    private static final double NANOS = 1e9;

    private enum Network {
        /** ResNet-50 as in the course. */
        COURSE,
        /** Ten layers, 16 channels at first. */
        SMALL;

        private ResNet description() {
            return switch (this) {
                case COURSE -> ResNet.course();
                case SMALL ->
                    ResNet.of(Plan.of(Plan.Kind.BASIC, 16, 1, 1, 1, 1)).classes(6);
            };
        }

        private float rate() {
            return this == COURSE ? 1e-3f : 2e-3f;
        }

        Training training(int steps) {
            return new Training(description().toBlock(), new Shape(BATCH, 3, 64, 64), Optimizers.adam(rate(), steps));
        }
    }

    private TrainSigns() {}

    /** Takes the network (course or small), the epochs and the images to train with. */
    public static void main(String[] arguments) throws IOException {
        Network network = Network.valueOf(argument(arguments, 0, "small").toUpperCase(Locale.ROOT));
        int epochs = Integer.parseInt(argument(arguments, 1, "4"));
        int images = Integer.parseInt(argument(arguments, 2, "4320"));
        HandSigns train = HandSigns.builder()
                .optImages(images)
                .setSampling(BATCH, true, true)
                .build();
        HandSigns test = HandSigns.builder()
                .optUsage(Usage.TEST)
                .optImages(TEST_IMAGES)
                .setSampling(BATCH, false)
                .build();
        System.out.printf(
                "%s, %s network: %d images to train with in batches of %d, %d to test%n",
                Engine.getInstance().getEngineName(), network, train.size(), BATCH, test.size());
        System.out.println("epoch   loss  accuracy   on test  seconds    cores  arrays  MB in memory");
        try (Training training = network.training(epochs * (images / BATCH))) {
            for (int i = 1; i <= epochs; i++) {
                long cores = ProcessorTime.nanos();
                Training.Epoch epoch = training.epoch(train);
                double worked = (ProcessorTime.nanos() - cores) / NANOS;
                print(i, epoch, worked, training.accuracy(test), training.arrays());
            }
        }
        try (LinearClassifier linear = new LinearClassifier(train.signs())) {
            System.out.printf(
                    Locale.ROOT,
                    "linear classifier %9.3f %9.3f%n",
                    linear.accuracy(train.signs()),
                    linear.accuracy(test.signs()));
        }
    }

    private static String argument(String[] arguments, int index, String otherwise) {
        return arguments.length > index ? arguments[index] : otherwise;
    }

    private static void print(int number, Training.Epoch epoch, double cores, double accuracy, int arrays)
            throws IOException {
        OptionalLong memory = ResidentMemory.megabytes();
        System.out.printf(
                Locale.ROOT,
                "%5d %6.3f %9.3f %9.3f %8.1f %8.1f %7d %13s%n",
                number,
                epoch.loss(),
                epoch.accuracy(),
                accuracy,
                epoch.seconds(),
                cores,
                arrays,
                memory.isPresent() ? memory.getAsLong() : "-");
    }
}
