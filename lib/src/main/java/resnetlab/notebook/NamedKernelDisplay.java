package resnetlab.notebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import resnetlab.figures.Figure;

/**
 * Sends figures to another Java kernel than JJava, found by the name of its class, for the kit does not depend on it. Both kernels
 * take a figure as markup only; its sentence stands in the markup too.
 *
 * @param display the kernel's static method
 * @param arguments what this kernel wants to be called with
 */
record NamedKernelDisplay(Method display, Arguments arguments) implements Display {

    /** Puts the markup into the order that a kernel expects. */
    interface Arguments {
        Object[] of(String html);
    }

    /** Returns the display of rapaio's kernel or of IJava when one of them runs this process. */
    static Optional<Display> find() {
        return find(
                        "org.rapaio.jupyter.kernel.global.Global",
                        html -> new Object[] {"text/html", html},
                        String.class,
                        Object.class)
                .or(() -> find(
                        "io.github.spencerpark.ijava.runtime.Display",
                        html -> new Object[] {html, new String[] {"text/html"}},
                        Object.class,
                        String[].class));
    }

    static Optional<Display> find(String className, Arguments arguments, Class<?>... parameters) {
        try {
            Method display = Class.forName(className).getMethod("display", parameters);
            return Optional.of(new NamedKernelDisplay(display, arguments));
        } catch (ClassNotFoundException | NoSuchMethodException otherKernel) {
            return Optional.empty();
        }
    }

    @Override
    public void show(Figure figure) {
        try {
            display.invoke(null, arguments.of(figure.html()));
        } catch (IllegalAccessException | InvocationTargetException refused) {
            new ConsoleDisplay().show(figure);
        }
    }

    /** Opens a place that shows its last figure only: these kernels replace an output each in a way of its own. */
    @Override
    public Place place() {
        return new Place() {
            @Override
            public void put(Figure figure) {
                // the last one says it all
            }

            @Override
            public void finish(Figure last) {
                show(last);
            }
        };
    }
}
