package resnetlab.checks.blocks;

import java.util.HashMap;
import java.util.Map;
import resnetlab.checks.models.Part;
import resnetlab.checks.reference.Grid;

/** Remembers what the reference gives for a run, because several checks, and several learners' blocks, are judged by it. */
final class ReferenceOutputs {

    private record Question(BlockTrial trial, Part part) {}

    private final Map<Question, Grid> known = new HashMap<>();

    /** Notes what a block of the reference has given for a run. */
    synchronized void note(BlockTrial trial, Part part, Grid output) {
        known.put(new Question(trial, part), output);
    }

    /** Returns what a block of the reference gives for a run; computes it once, whichever thread asks first. */
    synchronized Grid of(BlockTrial trial, Part part) {
        return known.computeIfAbsent(new Question(trial, part), unseen -> trial.outputOf(part));
    }
}
