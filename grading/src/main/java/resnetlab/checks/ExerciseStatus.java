package resnetlab.checks;

/** How an exercise ended. */
public enum ExerciseStatus {
    CORRECT("correct"),
    PARTIAL("partial"),
    INCORRECT("incorrect"),
    NOT_ATTEMPTED("not-attempted"),
    MISSING("missing"),
    DOES_NOT_COMPILE("does-not-compile"),
    TIMEOUT("timeout"),
    OUT_OF_MEMORY("out-of-memory"),
    CRASHED("crashed");

    private final String id;

    ExerciseStatus(String id) {
        this.id = id;
    }

    /** Returns the word that stands in result.json. */
    public String id() {
        return id;
    }
}
