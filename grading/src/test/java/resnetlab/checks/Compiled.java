package resnetlab.checks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import resnetlab.learner.Binding;
import resnetlab.learner.DirectLearnerCode;
import resnetlab.learner.LearnerCode;

/** Solutions' cells, compiled in memory all at once, each in a package of its own with the imports that every notebook has. */
final class Compiled {

    private static final String IMPORTS =
            List.of("java.util", "java.util.function", "ai.djl", "ai.djl.ndarray", "ai.djl.ndarray.types", "ai.djl.nn")
                            .stream()
                            .map(name -> "import " + name + ".*;\n")
                            .collect(Collectors.joining())
                    + List.of(
                                    "ai.djl.nn.convolutional",
                                    "ai.djl.nn.norm",
                                    "ai.djl.nn.core",
                                    "ai.djl.training",
                                    "ai.djl.util")
                            .stream()
                            .map(name -> "import " + name + ".*;\n")
                            .collect(Collectors.joining());

    private final List<Solution> solutions;
    private final Map<String, byte[]> classes;

    private Compiled(List<Solution> solutions, Map<String, byte[]> classes) {
        this.solutions = solutions;
        this.classes = classes;
    }

    /** Compiles one solution. */
    static LearnerCode code(Solution solution) throws Exception {
        return all(List.of(solution)).codeOf(solution);
    }

    /** Compiles solutions; looking through the class path once takes longer than the rest. */
    static Compiled all(List<Solution> solutions) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < solutions.size(); i++) {
            sources.add(source(name(i), text(i, solutions.get(i).text())));
        }
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
            if (!compiler.getTask(messages, memory, null, options, null, sources)
                    .call()) {
                throw new IllegalStateException("s0 is the first of " + solutions + "\n" + messages);
            }
            return new Compiled(solutions, memory.bytes());
        }
    }

    /** Returns a solution's code, with static fields of its own each time. */
    LearnerCode codeOf(Solution solution) throws Exception {
        Class<?> type = load(name(solutions.indexOf(solution)));
        Object instance = type.getDeclaredConstructor().newInstance();
        return new DirectLearnerCode(binding(instance, solution.exercise().method()));
    }

    private static String name(int number) {
        return "submission.s" + number + ".Submission";
    }

    private static JavaFileObject source(String name, String text) {
        URI place = URI.create("mem:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String text(int number, String cell) {
        String imports = cell.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String rest = cell.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        return "package submission.s" + number + ";\n" + IMPORTS + imports + "\npublic class Submission {\n" + rest
                + "\n}\n";
    }

    private static Binding binding(Object instance, String name) {
        return (method, arguments) -> {
            for (Method candidate : instance.getClass().getDeclaredMethods()) {
                if (candidate.getName().equals(name)) {
                    try {
                        candidate.setAccessible(true);
                        return Optional.ofNullable(candidate.invoke(instance, arguments.toArray()));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }
            }
            throw new NoSuchMethodException(name);
        };
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        ClassLoader loader = new ClassLoader(Compiled.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                byte[] bytes = classes.get(wanted);
                if (bytes == null) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(wanted, bytes, 0, bytes.length);
            }
        };
        return loader.loadClass(name);
    }

    /** Keeps class files in memory. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return outputs.computeIfAbsent(name, unseen -> new ByteArrayOutputStream());
                }
            };
        }

        Map<String, byte[]> bytes() {
            return outputs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                    .toByteArray()));
        }
    }
}
