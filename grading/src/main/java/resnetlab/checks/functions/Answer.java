package resnetlab.checks.functions;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import resnetlab.checks.judging.Comparison;
import resnetlab.checks.judging.Words;
import resnetlab.checks.reference.Grid;
import resnetlab.learner.Failure;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Tensor;
import resnetlab.learner.Value;

/** What a learner's method, the truth or a wrong rule answers to a call. */
sealed interface Answer {

    /** No right answer has as many elements. */
    int MOST_ELEMENTS = 16;

    /** The text in which a learner reads it. */
    String text();

    /** Tells whether this, which the truth or a rule gives, is what a learner's method gave. */
    default boolean matches(Answer given) {
        return equals(given);
    }

    /** Says how what a learner gave differs from this, the right answer; says nothing where the two texts say it all. */
    default Optional<String> difference(Answer given) {
        return Optional.empty();
    }

    /**
     * A result.
     *
     * @param kind its Java type
     * @param text its value
     */
    record Gave(String kind, String text) implements Answer {}

    /** A {@code boolean[]}. */
    record Truths(List<Boolean> values) implements Answer {

        public Truths {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return Ranges.text(values);
        }

        @Override
        public Optional<String> difference(Answer given) {
            return given instanceof Truths truths ? Ranges.difference(values, truths.values) : Optional.empty();
        }
    }

    /** An {@code NDArray} that the truth or a rule gives. */
    record Array(Grid grid) implements Answer {

        @Override
        public String text() {
            return "an NDArray of shape " + Comparison.shapeOf(grid);
        }

        @Override
        public boolean matches(Answer given) {
            return given instanceof Array other
                    ? Comparison.same(grid, other.grid)
                    : given instanceof GaveArray array && Comparison.same(grid, array.tensor);
        }

        @Override
        public Optional<String> difference(Answer given) {
            return given instanceof GaveArray array ? Comparison.words(grid, array.tensor) : Optional.empty();
        }
    }

    /** An {@code NDArray} that a learner gave. */
    record GaveArray(Tensor tensor) implements Answer {
        @Override
        public String text() {
            return "an NDArray of shape " + Comparison.text(tensor.shape());
        }
    }

    /** An IllegalArgumentException. */
    record Refused() implements Answer {
        @Override
        public String text() {
            return "an IllegalArgumentException";
        }
    }

    /** Something else that is no result. */
    record Failed(Failure failure) implements Answer {
        @Override
        public String text() {
            return Words.of(failure);
        }
    }

    /** Makes the answer of a method that returns an {@code int}. */
    static Answer of(long number) {
        return new Gave("int", String.valueOf(number));
    }

    /** Makes the answer of a method that returns an {@code int[]}. */
    static Answer of(int... numbers) {
        return new Gave("int[]", list(numbers.length, i -> numbers[i]));
    }

    /** Makes the answer of a method that returns a {@code long[]}. */
    static Answer of(long... numbers) {
        return new Gave("long[]", list(numbers.length, i -> numbers[i]));
    }

    /** Makes the answer of a method that returns a {@code boolean}. */
    static Answer of(boolean truth) {
        return new Gave("boolean", String.valueOf(truth));
    }

    /** Makes the answer of a method that returns a {@code boolean[]}. */
    static Answer of(boolean... truths) {
        return new Truths(
                IntStream.range(0, truths.length).mapToObj(i -> truths[i]).toList());
    }

    /** Makes the answer of a method that returns an {@code NDArray}. */
    static Answer of(Grid grid) {
        return new Array(grid);
    }

    /** Writes an array; of a long one the beginning and the length. */
    private static String list(int length, IntFunction<Object> element) {
        String end = length > MOST_ELEMENTS ? ", ... (" + length + " elements)]" : "]";
        return IntStream.range(0, Math.min(length, MOST_ELEMENTS))
                .mapToObj(i -> String.valueOf(element.apply(i)))
                .collect(Collectors.joining(", ", "[", end));
    }

    /** Calls a learner's method. Lets code that is lost go on as an exception. */
    static Answer ask(LearnerCode code, Invocation call) {
        try {
            return of(code.call(call).value());
        } catch (LearnerCodeException noAnswer) {
            Failure failure = noAnswer.failure();
            if (failure instanceof Failure.Threw threw
                    && threw.types().contains(IllegalArgumentException.class.getName())) {
                return new Refused();
            }
            if (failure instanceof Failure.Threw || failure instanceof Failure.WrongResult) {
                return new Failed(failure);
            }
            throw noAnswer;
        }
    }

    private static Answer of(Value value) {
        if (value instanceof Value.OfInt number) {
            return of(number.value());
        } else if (value instanceof Value.OfInts numbers) {
            return of(numbers.values());
        } else if (value instanceof Value.OfLongs numbers) {
            return of(numbers.values());
        } else if (value instanceof Value.OfBoolean truth) {
            return of(truth.value());
        } else if (value instanceof Value.OfBooleans truths) {
            return of(truths.values());
        } else if (value instanceof Value.OfTensor array) {
            return new GaveArray(array.tensor());
        }
        return new Gave("null", "null");
    }
}
