/**
 * What a notebook cell calls: show a figure, ask for a prediction, keep progress. The only package that knows that a kernel
 * exists.
 */
@NullMarked
package resnetlab.notebook;

import org.jspecify.annotations.NullMarked;
