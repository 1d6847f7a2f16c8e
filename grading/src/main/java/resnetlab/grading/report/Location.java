package resnetlab.grading.report;

/**
 * A place in a file.
 *
 * @param file the file, as it was named on the command line
 * @param line the line, from 1
 */
public record Location(String file, int line) {}
