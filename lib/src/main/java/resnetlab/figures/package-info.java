/** Figures, cards and explorers for a notebook: data in, markup out. Nothing here knows a kernel or loads from a network. */
@NullMarked
package resnetlab.figures;

import org.jspecify.annotations.NullMarked;
