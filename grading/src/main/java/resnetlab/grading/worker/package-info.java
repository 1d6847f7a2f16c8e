/** Disposable processes that run learner code: started ahead, used for one submission, ended for certain. */
@NullMarked
package resnetlab.grading.worker;

import org.jspecify.annotations.NullMarked;
