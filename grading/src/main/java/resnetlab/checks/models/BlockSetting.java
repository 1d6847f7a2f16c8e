package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import resnetlab.learner.Construction;
import resnetlab.learner.Invocation;
import resnetlab.learner.Value;

/**
 * One call of a method that builds a block, and the size of the input that the block gets.
 *
 * @param design what the method builds
 * @param input the input's size
 * @param arguments what the method is called with
 */
public record BlockSetting(BlockDesign design, ImageSize input, BlockArguments arguments) {

    /** Makes a setting with other arguments. */
    public BlockSetting with(BlockArguments others) {
        return new BlockSetting(design, input, others);
    }

    public BlockSetting withInput(ImageSize other) {
        return new BlockSetting(design, other, arguments);
    }

    /** Returns how the block is built. A network is initialised for one image, so that it need not be built again for two. */
    public Construction construction() {
        Invocation call = new Invocation(design.exercise().method(), design.values(arguments));
        ImageSize size = design == BlockDesign.RESNET50 ? input.alone() : input;
        return new Construction(call, size.shape());
    }

    public BlockModel right() {
        return design.right(arguments);
    }

    /** Returns the parameters of a right block, without the biases that it may have before its batch norms. */
    public List<ParameterKey> parameters() {
        return parametersOf(right());
    }

    /** Returns the parameters of any block for this input. */
    public List<ParameterKey> parametersOf(BlockModel model) {
        List<ParameterKey> keys = new ArrayList<>();
        model.build(input, keys);
        return keys;
    }

    /** Returns the size of what comes out of a right block. */
    public ImageSize output() {
        return right().build(input, new ArrayList<>()).orElseThrow();
    }

    /** Returns the shape of what comes out of a right block, as the engine has it. */
    public long[] outputShape() {
        return design == BlockDesign.RESNET50 ? new long[] {output().samples(), output().channels()} : output().shape();
    }

    @Override
    public String toString() {
        String call = design.values(arguments).stream().map(BlockSetting::text).collect(Collectors.joining(", "));
        return design.exercise().method() + "(" + call + ") on an input "
                + Arrays.toString(input.shape()).replace('[', '(').replace(']', ')');
    }

    private static String text(Value value) {
        return value instanceof Value.OfInts numbers
                ? Arrays.toString(numbers.values())
                : String.valueOf(((Value.OfInt) value).value());
    }
}
