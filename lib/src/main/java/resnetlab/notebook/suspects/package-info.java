/** Blocks for the bug hunt: they run without an error and are wrong. Who wants to find the faults alone does not look here. */
@NullMarked
package resnetlab.notebook.suspects;

import org.jspecify.annotations.NullMarked;
