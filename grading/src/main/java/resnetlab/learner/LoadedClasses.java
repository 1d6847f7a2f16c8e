package resnetlab.learner;

import ai.djl.ndarray.NDArray;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a learner's methods in classes that came over the pipe. The code of the exercise whose method is {@code m} lies
 * in the class {@code submission.m.Submission$}.
 */
final class LoadedClasses extends ClassLoader implements Binding {

    private final Map<String, byte[]> classes;

    LoadedClasses(Map<String, byte[]> classes) {
        super(LoadedClasses.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public Optional<Object> call(String method, List<Object> arguments) throws Throwable {
        Method found = find(method, arguments).orElseThrow(() -> missing(method));
        found.setAccessible(true);
        try {
            return Optional.ofNullable(found.invoke(null, arguments.toArray()));
        } catch (InvocationTargetException thrown) {
            throw Optional.ofNullable(thrown.getCause()).orElse(thrown);
        } catch (ExceptionInInitializerError thrown) {
            throw Optional.ofNullable(thrown.getCause()).orElse(thrown);
        }
    }

    private static LearnerCodeException missing(String method) {
        return new LearnerCodeException(new Failure.Missing(method));
    }

    private Optional<Method> find(String name, List<Object> arguments) {
        try {
            Class<?> type = Class.forName("submission." + name + ".Submission$", false, this);
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .filter(method -> takes(method.getParameterTypes(), arguments))
                    .findFirst();
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static boolean takes(Class<?>[] types, List<Object> arguments) {
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!takes(types[i], arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> type, Object argument) {
        if (argument instanceof Integer) {
            // what a lambda in the kernel may hand an int to
            return type == int.class || type == long.class || type == double.class || type == Integer.class;
        }
        return argument instanceof NDArray ? type == NDArray.class : type.isInstance(argument);
    }
}
