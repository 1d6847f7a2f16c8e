package resnetlab.checks;

import java.util.function.Supplier;
import resnetlab.learner.LearnerCode;

/**
 * What a run of checks is about.
 *
 * @param code the learner's code
 * @param seed where all random cases of the run come from
 * @param networks the cases for whole networks
 */
record Subject(LearnerCode code, long seed, Supplier<NetworkCases> networks) {}
