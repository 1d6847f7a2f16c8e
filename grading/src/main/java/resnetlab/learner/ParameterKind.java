package resnetlab.learner;

/** What a parameter is for; DJL's parameter types, as the checks tell them apart. */
public enum ParameterKind {
    WEIGHT,
    BIAS,
    GAMMA,
    BETA,
    RUNNING_MEAN,
    RUNNING_VARIANCE,
    OTHER
}
