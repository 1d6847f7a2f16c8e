package resnetlab.grading.submission;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds where the code of an exercise calls the kit's own library. An exercise is solved by writing it; imports of the kit
 * that the solution does not use do no harm.
 */
final class KitCalls {

    private KitCalls() {}

    /**
     * Names the kit's classes that a method uses, directly or through helpers.
     *
     * @param closure the method and what it needs
     * @return simple names of classes, empty when the method stands on its own
     */
    static List<String> in(KernelState state, List<Placed<Definition>> closure) {
        Set<String> used = new TreeSet<>();
        for (Placed<Definition> placed : closure) {
            References references = placed.what().references();
            references.qualified().forEach(name -> qualifiedClass(name).ifPresent(used::add));
            for (Placed<Import> one : state.imports()) {
                if (one.what().fromKit()) {
                    used.addAll(used(one.what(), references, state));
                }
            }
        }
        return List.copyOf(used);
    }

    private static List<String> used(Import one, References references, KernelState state) {
        if (one.scope() == Import.Scope.STATIC_MEMBERS) {
            return staticMembers(one, references);
        }
        if (!one.onDemand()) {
            boolean named = references.names().contains(one.simpleName()) && !state.definesType(one.simpleName());
            return named && !one.name().equals(Import.STUB_EXCEPTION) ? List.of(one.simpleName()) : List.of();
        }
        return references.names().stream()
                .filter(name -> !state.definesType(name) && isKitClass(one.owner() + "." + name))
                .toList();
    }

    private static List<String> staticMembers(Import one, References references) {
        String owner = one.owner().substring(one.owner().lastIndexOf('.') + 1);
        boolean used = one.onDemand()
                ? memberNames(one.owner()).stream()
                        .anyMatch(name -> references.methods().contains(name)
                                || references.names().contains(name))
                : references.methods().contains(one.simpleName())
                        || references.names().contains(one.simpleName());
        return used ? List.of(owner) : List.of();
    }

    private static Set<String> memberNames(String className) {
        Set<String> names = new TreeSet<>();
        load(className).ifPresent(type -> Stream.<Member[]>of(type.getMethods(), type.getFields())
                .flatMap(Arrays::stream)
                .filter(member -> Modifier.isStatic(member.getModifiers()))
                .forEach(member -> names.add(member.getName())));
        return names;
    }

    private static Optional<String> qualifiedClass(String name) {
        return isKitClass(name) ? Optional.of(name.substring(name.lastIndexOf('.') + 1)) : Optional.empty();
    }

    private static boolean isKitClass(String name) {
        return name.startsWith(Import.KIT_ROOT)
                && !name.equals(Import.STUB_EXCEPTION)
                && load(name).isPresent();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, KitCalls.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
