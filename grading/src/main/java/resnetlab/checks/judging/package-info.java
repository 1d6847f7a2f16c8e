/** What every check stands on: the code under test, random draws, comparison of arrays, and how a check fails. */
@NullMarked
package resnetlab.checks.judging;

import org.jspecify.annotations.NullMarked;
