package resnetlab.grading.submission;

import java.util.List;

/**
 * What one learner handed in.
 *
 * @param name a name for it, unique within a grading run
 * @param file the file's name as submitted
 * @param documents its notebooks and Java files
 */
public record Submission(String name, String file, List<Document> documents) {

    public Submission {
        documents = List.copyOf(documents);
    }
}
