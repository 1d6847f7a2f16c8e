package resnetlab.checks.models;

import java.util.List;

/**
 * What methods that build blocks are called with; each takes those that it knows.
 *
 * @param f the size of the middle window
 * @param filters the numbers of filters, or of classes
 * @param s the stride
 */
public record BlockArguments(int f, List<Integer> filters, int s) {

    public BlockArguments {
        filters = List.copyOf(filters);
    }

    public static BlockArguments of(int f, int s, Integer... filters) {
        return new BlockArguments(f, List.of(filters), s);
    }

    public BlockArguments withF(int other) {
        return new BlockArguments(other, filters, s);
    }

    BlockArguments withS(int other) {
        return new BlockArguments(f, filters, other);
    }

    public BlockArguments withFilters(List<Integer> others) {
        return new BlockArguments(f, others, s);
    }

    int last() {
        return filters.get(filters.size() - 1);
    }
}
