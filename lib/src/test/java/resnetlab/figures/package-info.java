@NullMarked
package resnetlab.figures;

import org.jspecify.annotations.NullMarked;
