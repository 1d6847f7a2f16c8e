/**
 * DJL blocks of residual networks: convolutions with their norms, pools, shortcuts, basic and bottleneck blocks, and the
 * networks of 18 to 152 layers in all their variants.
 *
 * <p>Descriptions are records: {@code Bottleneck.projectionV1(64, 2).with(StridePlacement.MIDDLE_3X3)}; {@code toBlock()}
 * makes a block of them, with weights of its own each time.
 *
 * <p>For speed: {@link resnetlab.blocks.InferenceCopy} makes a copy of a trained network that gives the same outputs without
 * batch norms, and with MXNet {@link resnetlab.blocks.SymbolCopy} one that is faster still. MXNet uses one core unless OMP_NUM_THREADS says how many there are, which must stand in the environment before
 * Java starts; on a machine that is busy otherwise 1 is far faster, because its threads wait for each other.
 *
 * <p>The same weights give the same outputs and gradients on both engines, to 1e-4. What differs between them lies below these
 * blocks, and a user may meet it:
 * <ul>
 *   <li>Running statistics: PyTorch changes them in every forward in training and keeps the variance with n - 1; MXNet changes
 *       them in backward only and keeps it with n.
 *   <li>Training mode outside a gradient collector, and inference inside one: MXNet refuses both for a batch norm, PyTorch takes
 *       both.
 *   <li>Gradients of several backward runs: MXNet replaces them, PyTorch adds them up until they are set to zero.
 *   <li>A mean over padded zeros and a ragged window in the padding differ, so {@link resnetlab.blocks.Pooling} refuses them.
 *   <li>{@code NDArray.pad} exists on PyTorch only; these blocks do without it.
 *   <li>{@code NDArray.duplicate} passes gradients on with MXNet and cuts them on PyTorch; no block here uses it.
 *   <li>Initial weights come from the engine's random numbers and differ; {@link resnetlab.blocks.FixedWeights} does not.
 * </ul>
 */
@NullMarked
package resnetlab.blocks;

import org.jspecify.annotations.NullMarked;
