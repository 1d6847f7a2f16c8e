package resnetlab.grading.submission;

/**
 * An import.
 *
 * @param name what is imported, {@code java.util.List} or {@code java.util.*}
 * @param scope whether types or static members come in
 * @param line its line in the cell, from 1
 */
record Import(String name, Scope scope, int line) {

    /** The package below which everything of the kit lies. */
    static final String KIT_ROOT = "resnetlab.";

    /** The one class of the kit that graded code may use: every stub throws it. */
    static final String STUB_NAME = "NotAttempted";

    static final String STUB_EXCEPTION = "resnetlab.notebook." + STUB_NAME;

    /** What an import brings in. */
    enum Scope {
        TYPES("import "),
        STATIC_MEMBERS("import static ");

        private final String keyword;

        Scope(String keyword) {
            this.keyword = keyword;
        }
    }

    boolean onDemand() {
        return name.endsWith(".*");
    }

    boolean fromKit() {
        return name.startsWith(KIT_ROOT);
    }

    /** Returns the name that it makes known, {@code *} for all. */
    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns what stands before the last dot: a package, or a class for static members. */
    String owner() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    String statement() {
        return scope.keyword + name + ";";
    }
}
