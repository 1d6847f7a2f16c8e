package resnetlab.checks.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A pool over square windows. Sizes come from the windows themselves: positions at which a window begins, and pixels that
 * exist in it.
 */
public final class Pool implements Layer {

    /** What becomes of the values of a window. */
    public enum Kind {
        /** The largest. */
        MAX,
        /** The mean of those that exist. */
        AVERAGE,
        /** The sum of those that exist, divided by the window's size. */
        AVERAGE_WITH_ZEROS
    }

    /**
     * Where the windows lie.
     *
     * @param size the window's rows and columns
     * @param stride its step
     * @param padding positions on each side that hold nothing
     * @param edge what becomes of a last window that sticks out
     */
    public record Window(int size, int stride, int padding, Edge edge) {

        /** Returns how many windows there are over so many rows or columns. */
        public int outputs(int n) {
            int count = 0;
            for (int start = -padding; ; start += stride) {
                boolean fits = start + size <= n + padding;
                boolean somethingIsLeft = start < n && start - stride + size < n + padding;
                if (!fits && !(edge == Edge.KEPT && somethingIsLeft)) {
                    return count;
                }
                count++;
            }
        }

        private List<Integer> pixels(Grid x, int plane, int row, int column) {
            List<Integer> pixels = new ArrayList<>();
            for (int i = 0; i < size * size; i++) {
                int r = row * stride - padding + i / size;
                int c = column * stride - padding + i % size;
                if (r >= 0 && r < x.h() && c >= 0 && c < x.w()) {
                    pixels.add((plane * x.h() + r) * x.w() + c);
                }
            }
            return pixels;
        }
    }

    /** What becomes of a last window that sticks out. */
    public enum Edge {
        /** It counts: sizes are rounded up. */
        KEPT,
        /** It does not: sizes are rounded down. */
        DROPPED
    }

    private final Kind kind;
    private final Window window;

    /** Makes a pool. */
    public Pool(Kind kind, Window window) {
        this.kind = kind;
        this.window = window;
    }

    @Override
    public Pass forward(Grid x, Mode mode) {
        Grid y = Grid.zeros(x.n(), x.c(), window.outputs(x.h()), window.outputs(x.w()));
        visit(x, y, (out, in, share) -> y.data()[out] += share * x.data()[in]);
        return new Pass(y, gradient -> {
            Grid back = x.zerosLike();
            visit(x, gradient, (out, in, share) -> back.data()[in] += share * gradient.data()[out]);
            return back;
        });
    }

    private interface Visitor {
        void at(int out, int in, double share);
    }

    private void visit(Grid x, Grid y, Visitor visitor) {
        for (int out = 0; out < y.data().length; out++) {
            List<Integer> pixels = window.pixels(x, out / (y.h() * y.w()), out / y.w() % y.h(), out % y.w());
            double largest =
                    pixels.stream().mapToDouble(at -> x.data()[at]).max().orElse(0);
            for (int pixel : pixels) {
                visitor.at(out, pixel, share(x.data()[pixel] == largest ? 1 : 0, pixels.size()));
            }
        }
    }

    /** Returns how much of a value goes into its window's output. */
    private double share(double ofTheLargest, int pixels) {
        return switch (kind) {
            case MAX -> ofTheLargest;
            case AVERAGE -> 1.0 / pixels;
            case AVERAGE_WITH_ZEROS -> 1.0 / (window.size() * window.size());
        };
    }
}
