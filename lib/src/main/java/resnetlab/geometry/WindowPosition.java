package resnetlab.geometry;

import java.util.List;

/**
 * Where one window lies and what it reads.
 *
 * @param output the output that the window makes, from 0
 * @param start the first position of the window; negative when it lies in the padding
 * @param inputs the input positions that the window reads, in order
 * @param padding the positions that the window reads outside the input, in order: before it negative, after it n and more
 */
public record WindowPosition(int output, int start, List<Integer> inputs, List<Integer> padding) {
    public WindowPosition {
        inputs = List.copyOf(inputs);
        padding = List.copyOf(padding);
    }
}
