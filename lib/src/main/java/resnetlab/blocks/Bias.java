package resnetlab.blocks;

/** Whether a convolution adds a number of its own to each channel. */
public enum Bias {
    /** Not: right before a batch norm, whose mean takes it away again (Ioffe and Szegedy 2015, section 3.2). */
    NONE,
    /** It does, and learns it, as Keras' ResNets and the course's model do; no use before a batch norm. */
    LEARNED
}
