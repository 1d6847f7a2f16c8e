/** Walls around the process that runs learner code, from strong to none. */
@NullMarked
package resnetlab.grading.isolation;

import org.jspecify.annotations.NullMarked;
