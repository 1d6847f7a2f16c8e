package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import resnetlab.checks.judging.Checks;
import resnetlab.checks.judging.Draw;
import resnetlab.learner.LearnerCode;

/**
 * Checks {@code boolean needsProjection(int inChannels, int outChannels, int stride)}. Every check holds cases of both answers,
 * so that none can be passed by one answer to everything.
 */
@Checks
public final class NeedsProjectionChecks {

    private static final int RANDOM_CASES = 6;

    private final LearnerCode code;
    private final Draw draw;

    NeedsProjectionChecks(LearnerCode code, Draw draw) {
        this.code = code;
        this.draw = draw;
    }

    @Test
    @Order(1)
    @DisplayName(
            "Blocks of ResNets: 256 to 256 at stride 1 needs none; 64 to 256 at stride 1, 64 to 64 at stride 2 and 256 to 512"
                    + " at stride 2 need one")
    void blocks_of_resnets() {
        demand(listOf(at(64, 256, 1), at(256, 256, 1), at(64, 64, 2), at(256, 512, 2), at(256, 64, 1)));
    }

    @Test
    @Order(2)
    @DisplayName("Stride 1: other channels need one, equal channels do not")
    void channels_at_stride_one() {
        List<ProjectionArguments> all = listOf(at(64, 256, 1), at(256, 256, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            List<Integer> channels = draw.different(2, 1, 512);
            all.add(at(channels.get(0), channels.get(1), 1));
            all.add(at(channels.get(0), channels.get(0), 1));
        }
        demand(all);
    }

    @Test
    @Order(3)
    @DisplayName("Equal channels: a stride of 2, 3 or 4 needs one, a stride of 1 does not")
    void stride_with_equal_channels() {
        List<ProjectionArguments> all = listOf(at(64, 64, 1), at(64, 64, 2), at(64, 64, 3), at(64, 64, 4));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int channels = draw.between(1, 512);
            all.add(at(channels, channels, 1 + i % 4));
        }
        demand(all);
    }

    @Test
    @Order(4)
    @DisplayName("Fewer channels need one as well as more")
    void fewer_channels() {
        List<ProjectionArguments> all = listOf(at(256, 64, 1), at(64, 256, 1), at(3, 2, 1), at(2, 2, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int out = draw.between(1, 256);
            all.add(at(out + draw.between(1, 256), out, 1));
            all.add(at(out, out, 1));
        }
        demand(all);
    }

    @Test
    @Order(5)
    @DisplayName("Channels and stride both change: it needs one, also where twice the channels meet half the rows")
    void both_change() {
        List<ProjectionArguments> all = listOf(at(256, 512, 2), at(64, 128, 2), at(128, 64, 2), at(512, 512, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int channels = draw.between(1, 256);
            int stride = draw.between(2, 4);
            all.add(at(channels, channels * stride, stride));
            all.add(at(channels * stride, channels, stride));
            all.add(at(channels, channels, 1));
        }
        demand(all);
    }

    @Test
    @Order(6)
    @DisplayName("All combinations of 1 to 5 channels and strides of 1 to 4")
    void all_combinations() {
        List<ProjectionArguments> all = new ArrayList<>();
        for (int in = 1; in <= 5; in++) {
            for (int out = 1; out <= 5; out++) {
                for (int stride = 1; stride <= 4; stride++) {
                    all.add(at(in, out, stride));
                }
            }
        }
        demand(all);
    }

    private void demand(List<ProjectionArguments> all) {
        NeedsProjectionQuestion.question().demand(code, all);
    }

    private static ProjectionArguments at(int in, int out, int stride) {
        return new ProjectionArguments(in, out, stride);
    }

    private static List<ProjectionArguments> listOf(ProjectionArguments... all) {
        return new ArrayList<>(List.of(all));
    }
}
