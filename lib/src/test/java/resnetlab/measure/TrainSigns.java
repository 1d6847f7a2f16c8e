package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.Dataset.Usage;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import resnetlab.blocks.ResNet;
import resnetlab.data.HandSigns;

/**
 * Trains the course's model on the drawn signs and prints a line per epoch. It takes too long for the tests:
 *
 * <pre>
 * mvn -pl lib test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/class-path
 * cd lib
 * OMP_NUM_THREADS=2 DJL_CACHE_DIR=target/djl ENGINE_CACHE_DIR=target/djl DJL_OFFLINE=true java -XX:+UseSerialGC \
 *     -XX:TieredStopAtLevel=1 -Djna.tmpdir=target/jna -cp target/classes:target/test-classes:$(cat target/class-path) \
 *     resnetlab.measure.TrainSigns 10
 * </pre>
 */
final class TrainSigns {
    private static final int BATCH = 32;
    private static final int TEST_IMAGES = 300;
    private static final float RATE = 5e-4f;

    private TrainSigns() {}

    public static void main(String[] arguments) {
        int epochs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        HandSigns train = HandSigns.builder().setSampling(BATCH, true, true).build();
        HandSigns test = HandSigns.builder()
                .optUsage(Usage.TEST)
                .optImages(TEST_IMAGES)
                .setSampling(BATCH, false)
                .build();
        Optimizer adam =
                Optimizer.adam().optLearningRateTracker(Tracker.fixed(RATE)).build();
        System.out.printf(
                "%s: %d images to train with in batches of %d, %d to test%n",
                Engine.getInstance().getEngineName(), train.size(), BATCH, test.size());
        System.out.println("epoch   loss  accuracy   on test  seconds  arrays  MB in memory");
        try (Training training = new Training(ResNet.course().toBlock(), new Shape(BATCH, 3, 64, 64), adam)) {
            for (int i = 1; i <= epochs; i++) {
                Training.Epoch epoch = training.epoch(train);
                System.out.printf(
                        Locale.ROOT,
                        "%5d %6.3f %9.3f %9.3f %8.1f %7d %13s%n",
                        i,
                        epoch.loss(),
                        epoch.accuracy(),
                        training.accuracy(test),
                        epoch.seconds(),
                        training.arrays(),
                        residentMegabytes());
            }
        }
    }

    /** Asks Linux for the process's memory; elsewhere a dash. */
    private static String residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.toString(Long.parseLong(kilobytes) / 1024))
                    .findFirst()
                    .orElse("-");
        } catch (IOException e) {
            return "-";
        }
    }
}
