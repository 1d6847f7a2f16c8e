package resnetlab.grading.compile;

import java.util.List;
import java.util.Map;

/** What became of one exercise's source. */
public sealed interface Compilation {

    /**
     * It compiles.
     *
     * @param classes class files by binary name
     */
    record Classes(Map<String, byte[]> classes) implements Compilation {

        public Classes {
            classes = Map.copyOf(classes);
        }
    }

    /**
     * It does not compile.
     *
     * @param sentences what the compiler says, each with its place in the learner's cells
     */
    record Problems(List<String> sentences) implements Compilation {

        public Problems {
            sentences = List.copyOf(sentences);
        }
    }
}
