/** DJL blocks of residual networks: convolution with normalisation, shortcuts, bottlenecks, and where the stride sits. */
@NullMarked
package resnetlab.blocks;

import org.jspecify.annotations.NullMarked;
