package resnetlab.learner;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Optional;

/** Calls a learner's code in this very process: the kernel's, or the autograder's disposable worker's. Used by one thread. */
public final class DirectLearnerCode implements LearnerCode, AutoCloseable {

    private static final int WITHOUT_GRADIENTS = 0;

    private final Binding binding;
    private Optional<Kept> kept = Optional.empty();

    /** The block that ran last, in inference. */
    private record Kept(Construction construction, BlockRun block) {}

    /** Reaches the learner's methods through a binding. */
    public DirectLearnerCode(Binding binding) {
        this.binding = binding;
    }

    @Override
    public CallResult call(Invocation invocation) {
        if (invocation.arguments().stream().noneMatch(Value.OfTensor.class::isInstance)) {
            // no engine is started for plain numbers
            return Guard.run(() -> call(invocation.method(), Values.toPlainArguments(invocation.arguments())));
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            return Guard.run(() -> call(invocation.method(), Values.toArguments(invocation.arguments(), manager)));
        }
    }

    private CallResult call(String method, List<Object> arguments) throws Throwable {
        Value value = Values.fromResult(binding.call(method, arguments));
        return new CallResult(value, Values.arraysOf(arguments));
    }

    @Override
    public BlockDescription describe(Construction construction) {
        try {
            return describe(construction, WITHOUT_GRADIENTS);
        } catch (LearnerCodeException failed) {
            if (failed.failure() instanceof Failure.Threw) {
                return describe(construction, Observation.MOST_VALUES); // it may use them while it is initialised
            }
            throw failed;
        }
    }

    private BlockDescription describe(Construction construction, int mostValues) {
        return Guard.run(() -> {
            try (BlockRun block = build(construction, mostValues)) {
                return block.describe();
            }
        });
    }

    @Override
    public Observation observe(Experiment experiment) {
        return Guard.run(() -> {
            BlockRun block = blockFor(experiment);
            kept = Optional.of(new Kept(experiment.construction(), block));
            try {
                return block.observe(experiment);
            } finally {
                if (block.isSpent()) {
                    close();
                }
            }
        });
    }

    private BlockRun blockFor(Experiment experiment) throws Throwable {
        Optional<BlockRun> again = kept.filter(last -> last.construction().equals(experiment.construction()))
                .map(Kept::block)
                .filter(block -> block.canRunAgainWith(experiment.parameterValues()));
        return again.isPresent() ? again.get() : build(experiment.construction(), Observation.MOST_VALUES);
    }

    /** Builds a block while no other one lives, for two must not share what they hold. */
    private BlockRun build(Construction construction, int mostValues) throws Throwable {
        close();
        Invocation builder = construction.builder();
        List<Object> arguments = Values.toPlainArguments(builder.arguments());
        Optional<Object> result = binding.call(builder.method(), arguments);
        if (result.isPresent() && result.get() instanceof Block block) {
            return new BlockRun(block, construction.inputShape(), mostValues);
        }
        throw new LearnerCodeException(new Failure.WrongResult(Values.kindOf(result)));
    }

    /** Frees the memory of the block that was kept. */
    @Override
    public void close() {
        kept.map(Kept::block).ifPresent(BlockRun::close);
        kept = Optional.empty();
    }
}
