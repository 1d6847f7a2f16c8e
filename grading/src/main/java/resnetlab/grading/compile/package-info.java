/** From assembled sources to class files, in memory and in a process that learner code never runs in. */
@NullMarked
package resnetlab.grading.compile;

import org.jspecify.annotations.NullMarked;
