/**
 * From a file that a learner handed in to the Java source of each exercise. Reads and parses; nothing of the learner's is
 * run here.
 */
@NullMarked
package resnetlab.grading.submission;

import org.jspecify.annotations.NullMarked;
