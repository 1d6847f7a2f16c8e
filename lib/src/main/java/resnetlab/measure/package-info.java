/** Measures of blocks: what they read, count and cost. */
@NullMarked
package resnetlab.measure;

import org.jspecify.annotations.NullMarked;
