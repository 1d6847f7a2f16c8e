package resnetlab.checks;

/**
 * A check that will be made, known before anything runs.
 *
 * @param id the name of its method
 * @param name the sentence that a learner reads
 * @param weight its share of the exercise's points, at least 1
 */
public record PlannedCheck(String id, String name, int weight) {

    public PlannedCheck {
        if (weight < 1) {
            throw new IllegalArgumentException("check " + id + " has weight " + weight + "; a weight is at least 1");
        }
    }
}
