package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a bottleneck's main path: at 0, 3 and 6 its convolutions, at 1, 4 and 7 its norms, at 2 and 5 its ReLUs.
 *
 * @param steps the steps
 */
record MainPath(List<Part> steps) {

    static final List<Integer> CONVOLUTIONS = List.of(0, 3, 6);
    static final List<Integer> NORMS = List.of(1, 4, 7);
    static final int FIRST_RELU = 2;
    static final int SECOND_RELU = 5;

    /** Which convolution takes the stride. */
    enum Stride {
        NOWHERE,
        FIRST,
        MIDDLE
    }

    MainPath {
        steps = List.copyOf(steps);
    }

    /** Returns the right main path. */
    static MainPath right(BlockArguments a, Stride stride) {
        return new MainPath(List.of(
                Part.pointwise(a.filters().get(0), stride == Stride.FIRST ? a.s() : 1),
                Part.norm(),
                new Part.Relu(),
                new Part.Conv(a.filters().get(1), a.f(), stride == Stride.MIDDLE ? a.s() : 1, (a.f() - 1) / 2),
                Part.norm(),
                new Part.Relu(),
                Part.pointwise(a.filters().get(2), 1),
                Part.norm()));
    }

    Part part() {
        return Part.chain(steps);
    }

    /** Returns the convolution 0, 1 or 2. */
    Part.Conv convolution(int which) {
        return (Part.Conv) steps.get(CONVOLUTIONS.get(which));
    }

    /** Exchanges the convolution 0, 1 or 2. */
    MainPath with(int which, Part.Conv other) {
        return replaced(CONVOLUTIONS.get(which), other);
    }

    MainPath replaced(int step, Part other) {
        List<Part> edited = new ArrayList<>(steps);
        edited.set(step, other);
        return new MainPath(edited);
    }

    /** Leaves steps out, which become nothing and keep the others in place. */
    MainPath without(List<Integer> which) {
        MainPath edited = this;
        for (int step : which) {
            edited = edited.replaced(step, new Part.Same());
        }
        return edited;
    }

    /** Returns the path with one more step at the end. */
    MainPath then(Part last) {
        List<Part> longer = new ArrayList<>(steps);
        longer.add(last);
        return new MainPath(longer);
    }

    /** Returns the steps in another order. */
    MainPath reordered(int... order) {
        List<Part> edited = new ArrayList<>();
        for (int step : order) {
            edited.add(steps.get(step));
        }
        return new MainPath(edited);
    }
}
