package resnetlab.grading.submission;

import java.util.Set;

/**
 * The names that a declaration refers to outside itself.
 *
 * @param methods names that it calls without a qualifier
 * @param names names of variables and types, without a qualifier
 * @param qualified dotted names that begin with the kit's root package
 */
record References(Set<String> methods, Set<String> names, Set<String> qualified) {

    static final References NONE = new References(Set.of(), Set.of(), Set.of());

    References {
        methods = Set.copyOf(methods);
        names = Set.copyOf(names);
        qualified = Set.copyOf(qualified);
    }
}
