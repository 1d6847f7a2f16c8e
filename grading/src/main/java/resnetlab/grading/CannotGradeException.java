package resnetlab.grading;

/** Says in a sentence why no submission at all can be graded here. */
final class CannotGradeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    CannotGradeException(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
