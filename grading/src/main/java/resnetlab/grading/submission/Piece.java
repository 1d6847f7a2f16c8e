package resnetlab.grading.submission;

/**
 * What the kernel takes from a cell in one bite.
 *
 * @param line its first line in the cell, from 1
 * @param source its text
 * @param whole whether its syntax is complete; the kernel stops at a piece that is not
 */
record Piece(int line, String source, boolean whole) {}
