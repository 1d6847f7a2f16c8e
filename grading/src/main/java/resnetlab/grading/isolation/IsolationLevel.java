package resnetlab.grading.isolation;

import java.util.List;
import java.util.Optional;

/** How strongly learner code is walled in, the strongest first. */
public enum IsolationLevel {
    BUBBLEWRAP("bubblewrap", ""),
    UNSHARE("unshare", ""),
    UID(
            "uid",
            "Learner code runs under a user of its own, but it can reach the network and read files open to all users."),
    NONE(
            "none",
            "Learner code runs WITHOUT ISOLATION: it can read and change whatever you can. Grade only code you trust.");

    private final String id;
    private final String warning;

    IsolationLevel(String id, String warning) {
        this.id = id;
        this.warning = warning;
    }

    /** Returns the word on the command line and in result files. */
    public String id() {
        return id;
    }

    /** Returns what an instructor must know about this level, empty when nothing. */
    public String warning() {
        return warning;
    }

    /** Finds a level by its word. */
    public static Optional<IsolationLevel> withId(String id) {
        return List.of(values()).stream().filter(level -> level.id.equals(id)).findFirst();
    }

    /** Returns what builds this level here, empty when a program that it needs is not installed. */
    public Optional<Isolation> here() {
        return switch (this) {
            case BUBBLEWRAP -> Bubblewrap.here();
            case UNSHARE -> Unshare.here();
            case UID -> SeparateUid.here();
            case NONE -> Optional.of(new NoIsolation());
        };
    }
}
