package resnetlab.blocks;

/** What follows a batch norm. */
public enum Nonlinearity {
    RELU,
    NONE
}
