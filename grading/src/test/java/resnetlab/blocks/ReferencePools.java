package resnetlab.blocks;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pass;

/** Pools in plain Java; sizes from the windows themselves: positions a window starts at, and pixels that exist in it. */
final class ReferencePools {
    private ReferencePools() {}

    /**
     * A pool of a square window.
     *
     * @param kernel its size
     * @param stride its step
     * @param padding positions on each side that never win
     * @param ragged whether a last window that sticks out counts
     */
    record Window(int kernel, int stride, int padding, boolean ragged) {
        int outputs(int n) {
            int count = 0;
            for (int start = -padding; ; start += stride) {
                boolean fits = start + kernel <= n + padding;
                if (!fits && !(ragged && start < n)) {
                    return count;
                }
                count++;
            }
        }

        /** The places in the data of the pixels that one output reads. */
        List<Integer> pixels(Grid x, int sample, int channel, int row, int column) {
            List<Integer> pixels = new ArrayList<>();
            for (int i = 0; i < kernel * kernel; i++) {
                int r = row * stride - padding + i / kernel;
                int c = column * stride - padding + i % kernel;
                if (r >= 0 && r < x.h() && c >= 0 && c < x.w()) {
                    pixels.add(x.index(sample, channel, r, c));
                }
            }
            return pixels;
        }
    }

    /** How much of each pixel of a window goes into its output. */
    private interface Share {
        double of(Grid x, List<Integer> pixels, int pixel);
    }

    static Layer average(Window window) {
        return pool(window, (x, pixels, pixel) -> 1.0 / pixels.size());
    }

    static Layer max(Window window) {
        return pool(window, (x, pixels, pixel) -> {
            double largest =
                    pixels.stream().mapToDouble(at -> x.data()[at]).max().orElseThrow();
            return x.data()[pixel] == largest ? 1 : 0;
        });
    }

    private static Layer pool(Window window, Share share) {
        return (Grid x, Mode mode) -> {
            Grid y = Grid.zeros(x.n(), x.c(), window.outputs(x.h()), window.outputs(x.w()));
            visit(window, x, y, share, (out, in, part) -> y.data()[out] += part * x.data()[in]);
            return new Pass(y, gradient -> {
                Grid back = x.zerosLike();
                visit(window, x, gradient, share, (out, in, part) -> back.data()[in] += part * gradient.data()[out]);
                return back;
            });
        };
    }

    private interface Visitor {
        void at(int out, int in, double part);
    }

    private static void visit(Window window, Grid x, Grid y, Share share, Visitor visitor) {
        for (int out = 0; out < y.data().length; out++) {
            int plane = out / (y.h() * y.w());
            List<Integer> pixels = window.pixels(x, plane / x.c(), plane % x.c(), out / y.w() % y.h(), out % y.w());
            for (int pixel : pixels) {
                visitor.at(out, pixel, share.of(x, pixels, pixel));
            }
        }
    }

    /** Adds channels of zeros behind those of the input. */
    static Layer channels(int channels) {
        return (x, mode) -> {
            Grid y = Grid.zeros(x.n(), channels, x.h(), x.w());
            copy(x, y);
            return new Pass(y, gradient -> {
                Grid back = x.zerosLike();
                copy(gradient, back);
                return back;
            });
        };
    }

    private static void copy(Grid from, Grid to) {
        for (int i = 0; i < to.data().length; i++) {
            int plane = i / (to.h() * to.w());
            int channel = plane % to.c();
            if (channel < from.c()) {
                to.data()[i] = from.at(plane / to.c(), channel, i / to.w() % to.h(), i % to.w());
            }
        }
    }
}
