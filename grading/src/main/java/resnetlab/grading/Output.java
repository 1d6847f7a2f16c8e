package resnetlab.grading;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import resnetlab.grading.report.OutputFormat;

/**
 * Where results go.
 *
 * @param folder the folder of results, absent when only the terminal tells
 * @param formats what is written
 * @param start whether results that are there are kept
 */
record Output(Optional<Path> folder, Set<OutputFormat> formats, Start start) {

    /** What becomes of results that are there. */
    enum Start {
        ANEW,
        WHERE_IT_STOPPED
    }

    Output {
        formats = Set.copyOf(formats);
    }
}
