package resnetlab.grading.submission;

/**
 * The assembled Java source of one exercise: a package of its own with one class, whose static members are the
 * exercise's method and all that it needs.
 *
 * @param method the exercise's method
 * @param source the Java source
 * @param map from its lines to cells
 */
public record ExerciseSource(String method, String source, SourceMap map) {

    /** The one class of an exercise's package. */
    public static final String CLASS = "Submission$";

    /** Returns the package, which no other exercise shares. */
    public static String packageOf(String method) {
        return "submission." + method;
    }
}
