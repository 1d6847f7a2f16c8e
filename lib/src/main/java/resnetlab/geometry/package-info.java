/**
 * Sizes, windows, padding, coverage and receptive fields: what a convolution or a pooling reads, in exact integers.
 *
 * <p>Pure Java: no engine, no drawing, no files. Start with {@link resnetlab.geometry.Axis}:
 *
 * <pre>{@code
 * Axis.of(224).kernel(7).padding(3).stride(2).outputSize()   // 112
 * }</pre>
 *
 * <p>Positions count from 0 at the first input; the padding before it has negative positions, the padding after it
 * positions from {@code n} on. Every size and position fits an {@code int}; what would not is refused with a sentence.
 */
@NullMarked
package resnetlab.geometry;

import org.jspecify.annotations.NullMarked;
