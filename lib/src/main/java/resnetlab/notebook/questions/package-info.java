/** What the notebooks ask for a prediction of. Every answer is computed when it is needed, by geometry or by experiment. */
@NullMarked
package resnetlab.notebook.questions;

import org.jspecify.annotations.NullMarked;
