package resnetlab.checks.blocks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.Style;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Tolerance;
import resnetlab.checks.reference.Grid;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.DirectLearnerCode;
import resnetlab.learner.Observation;
import resnetlab.learner.Tensor;

/** How far the engine's ResNet-50 lies from the reference's: a learner's right one must not lose points to its rounding. */
class NetworkToleranceTest {

    private static final double SHARE = 1 / 2.0;

    @ParameterizedTest
    @ValueSource(longs = {3, 8, 13, 15})
    void a_right_network_stays_far_from_the_limit(long seed) {
        NetworkCases cases = new NetworkCases(new Draw(seed, ""));
        cases.train();
        try (DirectLearnerCode code = new DirectLearnerCode((method, arguments) ->
                Optional.of(ResNet.course().with(Style.STANDARD).toBlock()))) {
            for (BlockTrial trial : new BlockTrial[] {cases.inference(), cases.training()}) {
                BlockDescription block = code.describe(trial.setting().construction());
                Observation seen = code.observe(trial.experiment(block));
                Grid right = cases.outputs().of(trial, trial.setting().right());
                double share = shareOfTheLimit(right, seen.output(), trial.tolerance());
                assertTrue(share < SHARE, () -> trial + " used " + share + " of what is allowed");
            }
        }
    }

    private static double shareOfTheLimit(Grid right, Tensor seen, Tolerance tolerance) {
        double largest = Arrays.stream(right.data()).map(Math::abs).max().orElseThrow();
        double share = 0;
        for (int i = 0; i < right.data().length; i++) {
            double apart = Math.abs(right.data()[i] - seen.data()[i]);
            share = Math.max(share, apart / tolerance.around(right.data()[i], largest));
        }
        return share;
    }
}
