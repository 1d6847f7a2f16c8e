package resnetlab.grading.submission;

import java.util.List;

/** What a submission holds for one exercise. */
public sealed interface Finding {

    /**
     * Code to compile.
     *
     * @param source the assembled source
     * @param foundBy how it was recognised
     */
    record Code(ExerciseSource source, FoundBy foundBy) implements Finding {}

    /**
     * Code that calls the kit's own library.
     *
     * @param classes the classes it calls
     * @param foundBy how it was recognised
     */
    record CallsKit(List<String> classes, FoundBy foundBy) implements Finding {

        public CallsKit {
            classes = List.copyOf(classes);
        }
    }

    /** Nothing: no cell defines the method. */
    record Nothing() implements Finding {}
}
