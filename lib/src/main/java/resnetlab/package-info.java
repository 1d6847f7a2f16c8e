/** ResNet Blocks Lab: the building blocks of residual networks, by experiment. */
@NullMarked
package resnetlab;

import org.jspecify.annotations.NullMarked;
