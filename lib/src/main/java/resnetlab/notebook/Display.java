package resnetlab.notebook;

import resnetlab.figures.Figure;

/** Where output goes: to the kernel that runs this process, or to the console. */
interface Display {

    void show(Figure figure);

    /** Returns the kernel's display when a kernel runs this process, the console otherwise. */
    static Display current() {
        return JJavaDisplay.isKernel() ? new JJavaDisplay() : figure -> System.out.println(figure.text());
    }
}
