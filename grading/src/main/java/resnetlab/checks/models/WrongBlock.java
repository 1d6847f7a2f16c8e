package resnetlab.checks.models;

import resnetlab.notebook.Misconception;

/**
 * A block that learners build in place of the right one.
 *
 * @param misconception the belief behind it
 * @param part what it is made of
 */
public record WrongBlock(Misconception misconception, Part part) {}
