package resnetlab.notebook;

import resnetlab.figures.Figure;

/** Where output goes: to the kernel that runs this process, or to the console. */
interface Display {

    void show(Figure figure);

    /** Opens a place below the cell whose content can be changed while the cell runs. */
    Place place();

    /** A place that holds one figure after another. */
    interface Place {

        /** Shows a figure instead of the one before; one that follows too soon may be left out. */
        void put(Figure figure);

        /** Shows the last figure for good. */
        void finish(Figure last);
    }

    /** Returns the kernel's display when a kernel runs this process, the console otherwise. */
    static Display current() {
        return JJavaKernel.runs()
                ? new JJavaDisplay()
                : NamedKernelDisplay.find().orElseGet(ConsoleDisplay::new);
    }
}
