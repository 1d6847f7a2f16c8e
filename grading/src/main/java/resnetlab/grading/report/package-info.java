/** The files and lines in which people and programs read results. */
@NullMarked
package resnetlab.grading.report;

import org.jspecify.annotations.NullMarked;
