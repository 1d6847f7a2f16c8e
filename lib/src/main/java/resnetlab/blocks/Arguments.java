package resnetlab.blocks;

/** Refuses an argument of a description. */
final class Arguments {
    private Arguments() {}

    static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "%s is %d, but it must be at least 1. Give a positive number.".formatted(name, value));
        }
        return value;
    }
}
