package resnetlab.learner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** What a worker usually does, with a block of our own, and an end: run once while the JVM records which classes that takes. */
public final class Rehearsal {

    private static final Construction BLOCK = new Construction(Invocation.of("block"), new long[] {1, 2, 4, 4});

    private Rehearsal() {}

    /** Answers one request of each kind. */
    public static void main(String[] arguments) throws IOException {
        WarmUp.run();
        Binding binding = (method, given) -> Optional.of(
                switch (method) {
                    case "block" -> block();
                    case "sum" -> sum(given);
                    default -> throw new IllegalArgumentException(method);
                });
        try (DirectLearnerCode code = new DirectLearnerCode(binding)) {
            new Worker(new ByteArrayInputStream(requests(code)), OutputStream.nullOutputStream(), code).serve();
        }
    }

    private static byte[] requests(DirectLearnerCode code) throws IOException {
        Tensor input = WarmUp.ones(new long[] {2, 2, 4, 4});
        List<ParameterValue> values = code.describe(BLOCK).parameters().stream()
                .<ParameterValue>map(info -> SparseTensor.of(WarmUp.ones(info.shape())))
                .toList();
        Invocation call = Invocation.of("sum", new Value.OfTensor(input), new Value.OfInts(new int[] {1}));
        List<Request> requests = List.of(
                new Request.Call(call),
                new Request.Call(Invocation.of("unknown", new Value.OfInt(1))),
                new Request.Describe(BLOCK),
                new Request.Observe(new Experiment(BLOCK, values, input, new Experiment.Inference())),
                new Request.Observe(
                        new Experiment(BLOCK, values, input, new Experiment.Training(WarmUp.ones(new long[] {2, 3})))),
                new Request.AreYouIdle());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LastValues last = new LastValues();
        for (Request request : requests) {
            RequestFormat.write(0, request, last, new WireWriter(bytes));
        }
        return bytes.toByteArray();
    }

    private static NDArray sum(List<Object> arguments) {
        NDArray array = (NDArray) arguments.get(0);
        return array.mul(array).add(1).reshape(2, -1).transpose().matMul(array.reshape(2, -1));
    }

    private static Block block() {
        SequentialBlock main =
                new SequentialBlock().add(convolution()).add(norm()).add(Activation::relu);
        main.add(convolution()).add(norm());
        SequentialBlock shortcut = new SequentialBlock().add(convolution()).add(norm());
        Block joined = new ParallelBlock(
                outputs -> new NDList(
                        outputs.get(0).singletonOrThrow().add(outputs.get(1).singletonOrThrow())),
                List.of(main, shortcut));
        return new SequentialBlock()
                .add(joined)
                .add(new LambdaBlock(list ->
                        new NDList(list.singletonOrThrow().getNDArrayInternal().relu())))
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(Pool.avgPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(3).build());
    }

    private static Block convolution() {
        return Conv2d.builder()
                .setFilters(2)
                .setKernelShape(new Shape(1, 1))
                .optStride(new Shape(1, 1))
                .optPadding(new Shape(0, 0))
                .optBias(false)
                .build();
    }

    private static Block norm() {
        return BatchNorm.builder().build();
    }
}
