package resnetlab.grading;

/** Says in a sentence why folders of results cannot be put together. */
final class MisfitException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    MisfitException(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
