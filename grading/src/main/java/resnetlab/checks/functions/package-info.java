/** Checks of the exercises that are plain methods, and the rules that name a mistake by its answers. */
@NullMarked
package resnetlab.checks.functions;

import org.jspecify.annotations.NullMarked;
