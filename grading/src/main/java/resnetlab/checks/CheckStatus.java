package resnetlab.checks;

/** How a check ended. */
public enum CheckStatus {
    PASSED("passed"),
    FAILED("failed"),
    NOT_RUN("not-run");

    private final String id;

    CheckStatus(String id) {
        this.id = id;
    }

    /** Returns the word that stands in result.json. */
    public String id() {
        return id;
    }
}
