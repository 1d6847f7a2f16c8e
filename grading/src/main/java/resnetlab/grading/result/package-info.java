/** Results of grading, and how they are stored and read back. */
@NullMarked
package resnetlab.grading.result;

import org.jspecify.annotations.NullMarked;
