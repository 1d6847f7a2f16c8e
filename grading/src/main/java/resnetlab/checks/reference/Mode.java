package resnetlab.checks.reference;

/** Where batch normalisation takes its mean and variance from. */
public enum Mode {
    /** Running statistics. */
    INFERENCE,
    /** Statistics of the batch. */
    TRAINING
}
