package resnetlab.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The columns of a table that a chart shows.
 *
 * @param along the column of the categories, or of x
 * @param columns the columns of numbers, in their order, and how they look
 */
record ChartData(Column<?> along, Map<Series, NumericColumn<?>> columns) {
    private static final int MOST = 5000;

    /** Takes columns by name out of a table, with a word for each thing that cannot be drawn. */
    static ChartData of(Table table, String along, String... values) {
        if (table.isEmpty()) {
            throw new IllegalArgumentException(
                    "The table '%s' has no rows, so there is nothing to draw.".formatted(table.name()));
        }
        if (values.length == 0 || values.length > Series.values().length) {
            throw new IllegalArgumentException("Name 1 to %d columns of numbers to draw beside '%s'; these are %d."
                    .formatted(Series.values().length, along, values.length));
        }
        Map<Series, NumericColumn<?>> numbers = new EnumMap<>(Series.class);
        Iterator<String> names = List.of(values).iterator();
        for (Series series : Series.values()) {
            if (names.hasNext()) {
                numbers.put(series, numeric(table, names.next()));
            }
        }
        return new ChartData(column(table, along), numbers).atMost(MOST);
    }

    /** Returns the same data, when it has no more rows than can be read. */
    ChartData atMost(int rows) {
        if (along.size() > rows) {
            throw new IllegalArgumentException(
                    "The table has %,d rows; this chart shows up to %,d. Sum rows up, or take every n-th: table.rows(0, 10, 20)."
                            .formatted(along.size(), rows));
        }
        return this;
    }

    private static Column<?> column(Table table, String name) {
        if (!table.containsColumn(name)) {
            throw new IllegalArgumentException("The table '%s' has no column '%s'. Its columns are %s."
                    .formatted(table.name(), name, table.columnNames()));
        }
        return table.column(name);
    }

    private static NumericColumn<?> numeric(Table table, String name) {
        if (column(table, name) instanceof NumericColumn<?> numbers) {
            return numbers;
        }
        throw new IllegalArgumentException("The column '%s' holds %s, and only numbers can be drawn along an axis."
                .formatted(name, table.column(name).type().name()));
    }

    /** Returns the categories, each of which must stand in one row only. */
    List<String> categories() {
        List<String> names = names();
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "The category '%s' stands in two rows of column '%s'. Give each row its own name, or sum them first."
                                .formatted(name, along.name()));
            }
        });
        return names;
    }

    /** Returns what stands in the first column, as text. */
    List<String> names() {
        return IntStream.range(0, along.size())
                .mapToObj(row -> along instanceof NumericColumn<?> numbers
                        ? Numbers.exact(numbers.getDouble(row))
                        : along.getString(row))
                .toList();
    }

    /** Returns the numbers of the first column. */
    double[] x() {
        if (along instanceof NumericColumn<?> numbers) {
            return numbers.asDoubleArray();
        }
        throw new IllegalArgumentException(
                "The column '%s' holds %s, and x must be numbers. For categories use Chart.bars."
                        .formatted(along.name(), along.type().name()));
    }

    /** Returns all numbers of all rows. */
    double[] all() {
        return columns.values().stream()
                .flatMapToDouble(column -> Arrays.stream(column.asDoubleArray()))
                .toArray();
    }

    /** Returns the numbers of a column. */
    double[] of(Series series) {
        return column(series).asDoubleArray();
    }

    String name(Series series) {
        return column(series).name();
    }

    private NumericColumn<?> column(Series series) {
        return Objects.requireNonNull(columns.get(series));
    }

    /** Returns how the columns look, in their order. */
    Set<Series> series() {
        return columns.keySet();
    }

    /** Tells whether the chart has one column of numbers only, which needs no legend. */
    boolean isSingle() {
        return columns.size() == 1;
    }

    /** Returns what stands at the axis of values: the name of the only column, or nothing beside a legend. */
    String valueTitle() {
        return isSingle() ? name(Series.FIRST) : "";
    }
}
