package resnetlab.checks.reference;

import java.util.function.UnaryOperator;

/**
 * One run of a layer.
 *
 * @param output the output (N, C, H, W)
 * @param backward turns the loss's gradient in the output into its gradient in the input
 */
public record Pass(Grid output, UnaryOperator<Grid> backward) {}
