package resnetlab.geometry;

/** Refuses a value with what was seen, what was expected and what to do next. */
final class Require {
    private Require() {}

    static void atLeast(int minimum, String name, int seen, String remedy) {
        if (seen < minimum) {
            throw new IllegalArgumentException(
                    "%s is %d, but it must be at least %d. %s".formatted(name, seen, minimum, remedy));
        }
    }

    static int index(String name, int seen, int size) {
        if (seen < 0 || seen >= size) {
            throw new IllegalArgumentException("%s is %d, but there are %d of them. Ask for one from 0 to %d."
                    .formatted(name, seen, size, size - 1));
        }
        return seen;
    }
}
