package resnetlab.learner;

/**
 * One parameter of a built block.
 *
 * @param name DJL's name of it, for messages only: roles are found by kind and shape
 * @param kind what it is for
 * @param shape its shape, for a convolution's weight (filters, channels, kernel height, kernel width)
 * @param identity equal for two entries that are one and the same parameter, which means that layers share it
 */
public record ParameterInfo(String name, ParameterKind kind, long[] shape, int identity) {}
