package resnetlab.notebook;

import resnetlab.figures.Figure;

/** Something to predict before it is run. */
public sealed interface Question permits NumberQuestion, ChoiceQuestion {

    /** Returns a name that is unique in the kit, such as {@code 01-windows}; progress is kept under it. */
    String id();

    /** Returns the question itself; backquotes set code. */
    String prompt();

    /** Returns why the answer is what it is; backquotes set code. */
    String explanation();

    /** Returns the picture that shows the answer. It is not made before a prediction is there. */
    Figure picture();
}
