@NullMarked
package resnetlab.geometry;

import org.jspecify.annotations.NullMarked;
