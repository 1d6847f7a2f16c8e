package resnetlab.notebook;

import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import resnetlab.figures.Figure;

/**
 * Sends figures to JJava as display data, with a sentence as its plain text. The kernel's own {@code display(String, mime)} is
 * not used: it stores the markup twice and returns an id that prints.
 */
final class JJavaDisplay implements Display {

    @Override
    public void show(Figure figure) {
        BaseKernel.notebookKernel().display(data(figure));
    }

    @Override
    public Place place() {
        return new JJavaPlace();
    }

    static DisplayData data(Figure figure) {
        DisplayData data = new DisplayData();
        data.putHTML(figure.html());
        data.putText(figure.text());
        return data;
    }
}
