package resnetlab.checks.models;

import resnetlab.exercise.Misconception;

/**
 * A block that learners build in place of the right one.
 *
 * @param misconception the belief behind it
 * @param model what it is made of
 */
public record WrongModel(Misconception misconception, BlockModel model) {}
