package resnetlab.checks.judging;

import resnetlab.learner.LearnerCode;

/**
 * What a run of checks is about.
 *
 * @param code the learner's code
 * @param seed where all random cases of the run come from
 * @param shared the cases that other runs with this seed need too
 */
public record Subject(LearnerCode code, long seed, SharedCases shared) {}
