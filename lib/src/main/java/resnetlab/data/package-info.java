/** Drawn hand signs for 0 to 5 fingers: images for training that need no download. */
@NullMarked
package resnetlab.data;

import org.jspecify.annotations.NullMarked;
