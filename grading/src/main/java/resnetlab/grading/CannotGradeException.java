package resnetlab.grading;

/** Says in a sentence why no submission at all can be graded here. */
final class CannotGradeException extends Exception {

    private static final long serialVersionUID = 1L;

    CannotGradeException(String sentence) {
        super(sentence, null, false, false);
    }
}
