package resnetlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the geometry, against windows laid down one by one. */
class GeometryPropertiesTest {
    @Property
    void output_size_counts_the_windows_that_lie_inside(@ForAll("axes") Axis axis) {
        Axis floor = axis.rounding(Rounding.FLOOR);
        List<Set<Integer>> expected =
                BruteForce.windows(axis.n(), axis.pads().before(), axis.pads().after(), axis.window());
        assertEquals(expected.isEmpty(), floor.misfit().isPresent());
        Assume.that(!expected.isEmpty());
        assertEquals(expected, positions(floor));
    }

    @Property
    void ceil_adds_windows_until_the_end_is_reached(@ForAll("symmetric") Axis axis) {
        Axis ceil = axis.rounding(Rounding.CEIL);
        Assume.that(axis.pads().before() * 2 <= axis.window().extent());
        Assume.that(ceil.misfit().isEmpty());
        Assume.that(axis.window().dilation() == 1);
        assertEquals(
                BruteForce.raggedWindows(
                        axis.n(), axis.pads().before(), axis.pads().after(), axis.window()),
                positions(ceil));
    }

    @Property
    void roundings_differ_by_one_at_most_and_only_at_a_ragged_end(@ForAll("axes") Axis axis) {
        Assume.that(axis.rounding(Rounding.FLOOR).misfit().isEmpty());
        int floor = axis.rounding(Rounding.FLOOR).outputSize();
        int ceil = axis.rounding(Rounding.CEIL).outputSize();
        int unclipped = axis.rounding(Rounding.CEIL_UNCLIPPED).outputSize();
        assertTrue(floor <= ceil && ceil <= unclipped && unclipped <= floor + 1);
        if (axis.rounding(Rounding.FLOOR).leftOver() == 0) {
            assertEquals(floor, unclipped);
        }
    }

    @Property
    void same_gives_one_output_per_stride_with_the_smallest_total(@ForAll("axes") Axis axis) {
        Axis same = axis.padding(Padding.same());
        int total = same.pads().before() + same.pads().after();
        assertEquals((axis.n() - 1) / axis.window().stride() + 1, same.outputSize());
        assertEquals(BruteForce.sameTotal(axis.n(), axis.window()), total);
        assertTrue(same.pads().after() - same.pads().before() == total % 2);
        assertEquals(
                new Padding.Explicit(
                        /* before= */ same.pads().after(),
                        /* after= */ same.pads().before()),
                axis.padding(Padding.sameLower()).pads());
    }

    @Property
    void same_is_an_explicit_padding_rounded_down(@ForAll("axes") Axis axis) {
        Axis same = axis.padding(Padding.same());
        Axis explicit = same.padding(same.pads()).rounding(Rounding.FLOOR);
        assertEquals(explicit.outputSize(), same.outputSize());
        assertEquals(explicit.windows(), same.windows());
    }

    @Property
    void coverage_sums_to_all_reads_but_those_of_padding(@ForAll("fitting") Axis axis) {
        long reads = (long) axis.outputSize() * axis.window().kernel();
        long ofPadding =
                axis.windows().stream().mapToInt(w -> w.padding().size()).sum();
        assertEquals(
                reads - ofPadding, Arrays.stream(axis.coverage()).asLongStream().sum());
    }

    @Property
    void coverage_counts_the_windows_that_hold_a_position(@ForAll("fitting") Axis axis) {
        int[] coverage = axis.coverage();
        int[] padded = axis.paddedCoverage();
        for (int i = 0; i < axis.n(); i++) {
            int position = i;
            long holding = axis.windows().stream()
                    .filter(w -> w.inputs().contains(position))
                    .count();
            assertEquals(holding, coverage[i]);
            assertEquals(coverage[i], padded[i + axis.pads().before()]);
            assertEquals(coverage[i] > 0, axis.read()[i]);
        }
        assertEquals(axis.paddedSize(), padded.length);
    }

    @Property
    void end_is_left_over_or_overhung_never_both(@ForAll("fitting") Axis axis) {
        WindowPosition last = axis.window(axis.outputSize() - 1);
        long end = last.start() + axis.window().extent() + (long) axis.pads().before();
        assertEquals(axis.paddedSize() - end, axis.leftOver() - axis.overhang());
        assertEquals(0, Math.min(axis.leftOver(), axis.overhang()));
        if (axis.layer().rounding() == Rounding.FLOOR) {
            assertTrue(axis.leftOver() < axis.window().stride());
        }
    }

    @Property
    void receptive_field_is_what_index_sets_reach(
            @ForAll("stacks") LayerStack stack, @ForAll @IntRange(max = 30) int any) {
        Assume.that(fits(stack));
        int output = any % stack.outputSize();
        Set<Integer> reached = BruteForce.reached(stack.axes(), output);
        ReceptiveField field = stack.receptiveField();
        int first = reached.stream().min(Integer::compare).orElseThrow();
        int last = reached.stream().max(Integer::compare).orElseThrow();
        assertEquals(first, field.first(output));
        assertEquals(last, field.last(output));
        assertEquals(last - first + 1, field.size());
        assertEquals((first + last) / 2.0, field.center(output));
    }

    @Property
    void stack_of_one_layer_reads_what_its_axis_reads(@ForAll("fitting") Axis axis) {
        LayerStack stack = LayerStack.of(axis.n(), axis.layer());
        assertEquals(Arrays.toString(axis.read()), Arrays.toString(stack.read()));
        for (WindowPosition window : axis.windows()) {
            boolean[] expected = new boolean[axis.n()];
            window.inputs().forEach(position -> expected[position] = true);
            assertEquals(Arrays.toString(expected), Arrays.toString(stack.readBy(window.output())));
        }
    }

    @Property
    void plane_reads_where_both_axes_read(@ForAll("fitting") Axis height, @ForAll("fitting") Axis width) {
        Plane plane = new Plane(height, width);
        int[] rows = height.coverage();
        int[] columns = width.coverage();
        int[][] both = plane.coverage();
        boolean[][] positions = plane.read();
        long read = 0;
        for (int row = 0; row < height.n(); row++) {
            for (int column = 0; column < width.n(); column++) {
                assertEquals(rows[row] * columns[column], both[row][column]);
                assertEquals(both[row][column] > 0, positions[row][column]);
                read += positions[row][column] ? 1 : 0;
            }
        }
        assertEquals(read, plane.readCount());
    }

    @Provide
    Arbitrary<Axis> axes() {
        return Combinators.combine(Arbitraries.integers().between(1, 16), layers())
                .as(Axis::new);
    }

    @Provide
    Arbitrary<Axis> symmetric() {
        return Combinators.combine(axes(), Arbitraries.integers().between(0, 4)).as(Axis::padding);
    }

    @Provide
    Arbitrary<Axis> fitting() {
        return axes().filter(axis -> axis.misfit().isEmpty());
    }

    @Provide
    Arbitrary<LayerStack> stacks() {
        return Combinators.combine(
                        Arbitraries.integers().between(8, 40), layers().list().ofMaxSize(4))
                .as(LayerStack::new);
    }

    private static Arbitrary<Layer> layers() {
        Arbitrary<Window> windows = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3))
                .as(Window::new);
        return Combinators.combine(windows, paddings(), Arbitraries.of(Rounding.class))
                .as(Layer::new);
    }

    private static Arbitrary<Padding> paddings() {
        Arbitrary<Padding> explicit = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as(Padding::of);
        return Arbitraries.oneOf(
                explicit, Arbitraries.of(Padding.valid(), Padding.same(), Padding.sameLower(), Padding.full()));
    }

    private static boolean fits(LayerStack stack) {
        try {
            return stack.outputSize() > 0;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static List<Set<Integer>> positions(Axis axis) {
        return axis.windows().stream().map(GeometryPropertiesTest::positions).toList();
    }

    private static Set<Integer> positions(WindowPosition window) {
        Set<Integer> all = new TreeSet<>(window.inputs());
        all.addAll(window.padding());
        return all;
    }
}
