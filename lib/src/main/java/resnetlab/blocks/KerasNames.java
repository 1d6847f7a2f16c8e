package resnetlab.blocks;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of keras.applications' ResNet50, 101 and 152 (keras-team/keras, keras/src/applications/resnet.py,
 * {@code residual_block_v1}), with a slash and the variable's own name behind them.
 */
final class KerasNames {
    private static final Pattern BLOCK = Pattern.compile("stage(\\d+)/block(\\d+)/(?:main|shortcut)/(conv|norm)(\\d*)");
    private static final String RUNNING_MEAN = "/runningMean";
    private static final Map<String, String> VALUES =
            Map.of("weight", "kernel", "runningMean", "moving_mean", "runningVar", "moving_variance");

    private KerasNames() {}

    static String of(String parameter) {
        int slash = parameter.lastIndexOf('/');
        String own = parameter.substring(slash + 1);
        return (slash < 0 ? "" : layer(parameter.substring(0, slash)) + "/") + VALUES.getOrDefault(own, own);
    }

    /** The shortcut counts as convolution 0 of its block. */
    private static String layer(String path) {
        Matcher block = BLOCK.matcher(path);
        if (block.matches()) {
            String number = block.group(4).isEmpty() ? "0" : block.group(4);
            return "conv%s_block%s_%s_%s".formatted(block.group(1), block.group(2), number, kind(block.group(3)));
        }
        if (path.equals("head/linear")) {
            return "predictions";
        }
        return path.replaceFirst("stem/(conv|norm)(\\d)", "conv$2_$1").replaceFirst("norm$", "bn");
    }

    private static String kind(String step) {
        return step.equals("norm") ? "bn" : step;
    }

    static ValueOrder order(String parameter) {
        return parameter.endsWith("weight") ? ValueOrder.KERAS : ValueOrder.DJL;
    }

    /** Returns the parameter that a bias of the convolution before this running mean would be. */
    static Optional<String> biasBefore(String parameter) {
        if (!parameter.endsWith(RUNNING_MEAN)) {
            return Optional.empty();
        }
        int norm = parameter.lastIndexOf("/norm");
        return Optional.of(parameter.substring(0, norm)
                + parameter.substring(norm).replace("/norm", "/conv").replace(RUNNING_MEAN, "/bias"));
    }
}
