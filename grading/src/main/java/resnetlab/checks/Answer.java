package resnetlab.checks;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import resnetlab.learner.Failure;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Value;

/** What a learner's method, the truth or a wrong rule answers to a call. */
sealed interface Answer {

    /** No right answer has as many elements. */
    int MOST_ELEMENTS = 16;

    /** The text in which a learner reads it. */
    String text();

    /**
     * A result.
     *
     * @param kind its Java type
     * @param text its value
     */
    record Gave(String kind, String text) implements Answer {}

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
            return of(code.call(call));
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
            return new Gave("long[]", list(numbers.values().length, i -> numbers.values()[i]));
        } else if (value instanceof Value.OfBoolean truth) {
            return new Gave("boolean", String.valueOf(truth.value()));
        } else if (value instanceof Value.OfBooleans truths) {
            return new Gave("boolean[]", list(truths.values().length, i -> truths.values()[i]));
        } else if (value instanceof Value.Nothing) {
            return new Gave("null", "null");
        }
        return new Gave("NDArray", "an NDArray");
    }
}
