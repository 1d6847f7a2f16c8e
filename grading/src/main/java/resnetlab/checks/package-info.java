/**
 * The checks that a notebook and the autograder share: one JUnit class per exercise, which asks a
 * {@link resnetlab.learner.LearnerCode} and judges the answers, and {@link resnetlab.checks.CheckRunner}, which runs it.
 */
@NullMarked
package resnetlab.checks;

import org.jspecify.annotations.NullMarked;
