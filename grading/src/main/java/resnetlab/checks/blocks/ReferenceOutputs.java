package resnetlab.checks.blocks;

import java.util.HashMap;
import java.util.Map;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.reference.Grid;

/** Remembers what the reference gives for a run, because several checks, and several learners' blocks, are judged by it. */
final class ReferenceOutputs {

    private record Question(BlockTrial trial, BlockModel model) {}

    private final Map<Question, Grid> known = new HashMap<>();

    /** Notes what a block of the reference has given for a run. */
    synchronized void note(BlockTrial trial, BlockModel model, Grid output) {
        known.put(new Question(trial, model), output);
    }

    /** Returns what a block of the reference gives for a run; computes it once, whichever thread asks first. */
    synchronized Grid of(BlockTrial trial, BlockModel model) {
        return known.computeIfAbsent(new Question(trial, model), unseen -> trial.outputOf(model));
    }
}
