/** The autograder: the command {@code grading/grade} and what it does with each submission. */
@NullMarked
package resnetlab.grading;

import org.jspecify.annotations.NullMarked;
