package resnetlab.blocks;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a file of weights calls the parameters of a residual network. */
public enum TensorNames {
    /** As the library calls them: {@code stage2/block1/main/conv1/weight}. */
    RESNETLAB {
        @Override
        String of(String parameter) {
            return parameter;
        }
    },
    /**
     * As torchvision's ResNets and Wide ResNets do: {@code layer1.0.conv1.weight}. Its layer1 is stage2, its bn is norm, its
     * fc is head/linear, and the shortcut's convolution and norm are downsample.0 and .1.
     */
    TORCHVISION {
        @Override
        String of(String parameter) {
            int slash = parameter.lastIndexOf('/');
            return slash < 0
                    ? parameter
                    : layer(parameter.substring(0, slash)) + "." + value(parameter, parameter.substring(slash + 1));
        }
    },
    /**
     * As keras.applications' ResNet50, ResNet101 and ResNet152 do, in Keras 3: {@code conv2_block1_1_conv/kernel}. Its kernels
     * are (f, f, C, F) and its dense layer's (inputs, outputs); both are turned round. Its convolutions have biases; a network
     * without them takes them off its running means, which gives the same outputs.
     */
    KERAS {
        @Override
        String of(String parameter) {
            return KerasNames.of(parameter);
        }

        @Override
        ValueOrder order(String parameter) {
            return KerasNames.order(parameter);
        }

        @Override
        Optional<String> biasBefore(String parameter) {
            return KerasNames.biasBefore(parameter);
        }
    };

    private static final Pattern BLOCK = Pattern.compile("stage(\\d+)/block(\\d+)/(main|shortcut)/(\\w+)");
    private static final Map<String, String> NORM_VALUES =
            Map.of("gamma", "weight", "beta", "bias", "runningMean", "running_mean", "runningVar", "running_var");

    /** Returns what the file calls the parameter of this name. */
    abstract String of(String parameter);

    /** Returns the order in which the file keeps the parameter's values. */
    ValueOrder order(String parameter) {
        return ValueOrder.DJL;
    }

    /** Returns the parameter that would be the bias of the convolution before, when this is a running mean that can take it. */
    Optional<String> biasBefore(String parameter) {
        return Optional.empty();
    }

    private static String value(String parameter, String own) {
        return parameter.contains("norm") ? NORM_VALUES.getOrDefault(own, own) : own;
    }

    private static String layer(String path) {
        Matcher block = BLOCK.matcher(path);
        if (!block.matches()) {
            return path.equals("head/linear") ? "fc" : step(path.substring(path.indexOf('/') + 1));
        }
        int stage = Integer.parseInt(block.group(1)) - 1;
        int index = Integer.parseInt(block.group(2)) - 1;
        String prefix = "layer%s.%s.".formatted(stage, index);
        return prefix + (block.group(3).equals("main") ? step(block.group(4)) : downsample(block.group(4)));
    }

    private static String step(String step) {
        return step.replace("norm", "bn");
    }

    private static String downsample(String step) {
        return step.equals("conv") ? "downsample.0" : "downsample.1";
    }
}
