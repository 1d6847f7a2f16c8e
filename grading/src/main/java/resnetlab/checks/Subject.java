package resnetlab.checks;

import resnetlab.learner.LearnerCode;

/**
 * What a run of checks is about.
 *
 * @param code the learner's code
 * @param seed where all random cases of the run come from
 */
record Subject(LearnerCode code, long seed) {}
