package resnetlab.grading.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run is: kept beside its results, so that a run can be taken up again and parts can be put together.
 *
 * @param run what all results share
 * @param timeLimit seconds that the code of each exercise may run
 * @param memoryLimit megabytes for each worker
 * @param shard which part of all submissions this is
 * @param total how many submissions all parts have together
 * @param entries the submissions of this part, in order
 */
public record RunRecord(
        GradingRun run, double timeLimit, int memoryLimit, Shard shard, int total, List<Entry> entries) {

    /**
     * A submission of the run.
     *
     * @param place its place among those of all parts, from 0
     * @param submission its name
     */
    public record Entry(int place, String submission) {}

    public RunRecord {
        entries = List.copyOf(entries);
    }

    /** Makes the record of the part of a run that holds these submissions of all. */
    public static RunRecord of(GradingRun run, double timeLimit, int memoryLimit, Shard shard, List<String> all) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (shard.holds(i)) {
                entries.add(new Entry(i, all.get(i)));
            }
        }
        return new RunRecord(run, timeLimit, memoryLimit, shard, all.size(), entries);
    }

    /** Returns in what another run differs, so that its results cannot stand beside this one's; empty when they can. */
    public Optional<String> differenceTo(RunRecord other) {
        if (!run.kit().equals(other.run.kit())) {
            return Optional.of("kit " + other.run.kit() + " instead of " + run.kit());
        } else if (run.seed() != other.run.seed()) {
            return Optional.of("seed " + other.run.seed() + " instead of " + run.seed());
        } else if (run.isolation() != other.run.isolation()) {
            return Optional.of("isolation " + other.run.isolation().id() + " instead of "
                    + run.isolation().id());
        } else if (!run.exercises().equals(other.run.exercises())) {
            return Optional.of("other exercises");
        } else if (timeLimit != other.timeLimit || memoryLimit != other.memoryLimit) {
            return Optional.of("other limits of time or memory");
        }
        return Optional.empty();
    }

    /** Returns the record as text. */
    public String text() {
        return RunRecordJson.write(this);
    }

    /** Reads a record. Throws when the text is not one, with a reason. */
    public static RunRecord parse(String text) throws IOException {
        return RunRecordJson.read(text);
    }
}
