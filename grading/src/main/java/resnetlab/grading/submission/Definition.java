package resnetlab.grading.submission;

import java.util.List;

/**
 * A method, a type or a variable that a cell defines.
 *
 * @param kind what is defined
 * @param name its name
 * @param key what a later definition must share to take its place: kind, name and, for a method, parameter types
 * @param line the first line of {@code source} in the cell, from 1
 * @param source the definition as a static member of a class, with as many lines as in the cell
 * @param references what it refers to
 */
record Definition(Kind kind, String name, String key, int line, String source, References references) {

    /** What can be defined. */
    enum Kind {
        METHOD,
        TYPE,
        VARIABLE
    }

    static String methodKey(String name, List<String> parameterTypes) {
        return "method " + name + "(" + String.join(",", parameterTypes) + ")";
    }
}
