package resnetlab.grading.submission;

/** How the code of an exercise was recognised, the surest way first. */
public enum FoundBy {
    CELL_ID("cell-id"),
    METADATA("metadata"),
    MARKER("marker"),
    METHOD("method");

    private final String id;

    FoundBy(String id) {
        this.id = id;
    }

    /** Returns the word for it in a result file. */
    public String id() {
        return id;
    }
}
