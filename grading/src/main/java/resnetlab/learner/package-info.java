/**
 * The border between the checks and a learner's code. Checks ask a {@link resnetlab.learner.LearnerCode} and get back
 * numbers, shapes and parameter lists, never an object of the learner's. This package needs the JDK and DJL alone,
 * because it is all that stands beside a learner's classes in the autograder's disposable process.
 */
@NullMarked
package resnetlab.learner;

import org.jspecify.annotations.NullMarked;
