/** Results of grading, and the files and lines in which people and programs read them. */
@NullMarked
package resnetlab.grading.result;

import org.jspecify.annotations.NullMarked;
