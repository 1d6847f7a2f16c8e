package resnetlab.notebook;

/** The letters of a question's answers. */
public enum Choice {
    A,
    B,
    C,
    D
}
