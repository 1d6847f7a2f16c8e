package resnetlab.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the geometry says, found by laying windows down one by one: no formula is shared with the code under test. */
final class BruteForce {
    private BruteForce() {}

    /** Every window that lies inside the padded input, as the positions it reads in input coordinates. */
    static List<Set<Integer>> windows(int n, int before, int after, Window window) {
        List<Set<Integer>> windows = new ArrayList<>();
        for (int start = -before; start < n + after; start += window.stride()) {
            Set<Integer> positions = positions(start, window);
            if (positions.stream().allMatch(position -> position < n + after)) {
                windows.add(positions);
            }
        }
        return windows;
    }

    /** Every window that starts in front of the end of the input, until one has reached the end of the padded input. */
    static List<Set<Integer>> raggedWindows(int n, int before, int after, Window window) {
        List<Set<Integer>> windows = new ArrayList<>();
        for (int start = -before; start < n; start += window.stride()) {
            Set<Integer> positions = positions(start, window);
            windows.add(positions);
            if (positions.stream().anyMatch(position -> position >= n + after - 1)) {
                break;
            }
        }
        return windows;
    }

    /** The smallest total padding for which there are ceil(n/s) windows. */
    static int sameTotal(int n, Window window) {
        int wanted = n / window.stride() + (n % window.stride() == 0 ? 0 : 1);
        int total = 0;
        while (windows(n, 0, total, window).size() < wanted) {
            total++;
        }
        return total;
    }

    /** The positions, padding included, that one output of a stack reaches, found backwards through index sets. */
    static Set<Integer> reached(List<Axis> axes, int output) {
        Set<Integer> positions = Set.of(output);
        for (int i = axes.size() - 1; i >= 0; i--) {
            Set<Integer> earlier = new TreeSet<>();
            for (int position : positions) {
                int start = position * axes.get(i).window().stride()
                        - axes.get(i).pads().before();
                earlier.addAll(positions(start, axes.get(i).window()));
            }
            positions = earlier;
        }
        return positions;
    }

    private static Set<Integer> positions(int start, Window window) {
        Set<Integer> positions = new TreeSet<>();
        for (int position = start; positions.size() < window.kernel(); position += window.dilation()) {
            positions.add(position);
        }
        return positions;
    }
}
