/**
 * The checks that a notebook and the autograder share: one JUnit class per exercise, which asks a
 * {@link resnetlab.learner.LearnerCode} and judges the answers, and {@link resnetlab.checks.CheckRunner}, which runs it.
 *
 * <p>To add an exercise: add it to {@link resnetlab.exercise.Exercise}; the compiler then asks for its check class (in
 * {@code CheckClasses}) and its guide (in {@code Guide}); give {@link resnetlab.checks.Check} a method for its cell; and put
 * right and wrong solutions into {@code grading/solutions/<id>/}, which the tests run. Methods are asked
 * through a {@code Question} ({@code functions}), blocks through a {@code BlockProbe} ({@code blocks}), which holds them against
 * {@code models} that run on the plain-Java {@code reference}; {@code judging} is what all of them stand on.
 */
@NullMarked
package resnetlab.checks;

import org.jspecify.annotations.NullMarked;
