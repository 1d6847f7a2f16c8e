/** The exercises and the mistakes that have a name: words that notebooks, checks and autograder share. */
@NullMarked
package resnetlab.exercise;

import org.jspecify.annotations.NullMarked;
