/** Blocks as data, right and wrong: what they hold, their sizes, and what they compute in the reference. */
@NullMarked
package resnetlab.checks.models;

import org.jspecify.annotations.NullMarked;
