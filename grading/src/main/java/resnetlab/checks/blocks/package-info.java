/** Checks of the exercises that are DJL blocks: trials of a learner's block against a model, and what names its mistake. */
@NullMarked
package resnetlab.checks.blocks;

import org.jspecify.annotations.NullMarked;
