package resnetlab.measure;

/** Which statistics batch norms use. */
public enum BatchNormMode {
    /** The running ones: an image's output does not depend on the others in its batch. */
    INFERENCE,
    /** Those of the batch. */
    TRAINING
}
