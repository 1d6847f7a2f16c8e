package resnetlab.learner;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a learner's prints go: nowhere, and at no cost, be it a gigabyte. */
final class Silence extends PrintStream {

    Silence() {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(@Nullable String text) {
        // nowhere
    }

    @Override
    public void println(@Nullable String text) {
        // nowhere
    }

    @Override
    public void print(char[] text) {
        // nowhere
    }

    @Override
    public void println(char[] text) {
        // nowhere
    }

    @Override
    public PrintStream append(@Nullable CharSequence text) {
        return this;
    }
}
