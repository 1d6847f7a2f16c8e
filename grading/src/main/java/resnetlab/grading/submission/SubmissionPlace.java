package resnetlab.grading.submission;

import java.nio.file.Path;

/**
 * Where a submission lies.
 *
 * @param name its name, unique within a run and fit for a folder's name
 * @param file the file's name as submitted
 * @param path the file or folder
 */
public record SubmissionPlace(String name, String file, Path path) {}
