package resnetlab.grading.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;
import resnetlab.grading.submission.ExerciseSource;

/** An assembled source as the compiler reads it. */
final class SourceFile extends SimpleJavaFileObject {

    private final ExerciseSource source;

    SourceFile(ExerciseSource source) {
        super(
                URI.create("memory:///submission/" + source.method() + "/" + ExerciseSource.CLASS + ".java"),
                Kind.SOURCE);
        this.source = source;
    }

    ExerciseSource source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.source();
    }
}
