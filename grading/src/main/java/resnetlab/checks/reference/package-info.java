/**
 * An independent reference in plain Java and double precision: convolution, batch normalisation, ReLU and addition, forward
 * and backward. It shares nothing with the engine or with the kit's own geometry, so that a mistake there shows.
 */
@NullMarked
package resnetlab.checks.reference;

import org.jspecify.annotations.NullMarked;
