package resnetlab.grading.submission;

/** Says in a sentence why a file cannot be read as a submission. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Makes it from a sentence that a learner reads. */
    public UnreadableException(String sentence) {
        super(sentence, null, false, false);
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
