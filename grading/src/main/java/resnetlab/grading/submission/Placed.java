package resnetlab.grading.submission;

/**
 * Something and the cell it stands in.
 *
 * @param cell the cell
 * @param what a definition, an import or a piece
 */
record Placed<T>(Cell cell, T what) {}
