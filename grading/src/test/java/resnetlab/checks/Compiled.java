package resnetlab.checks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
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

/** Compiles a solution's cell in memory, with the imports that every notebook has. */
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

    private Compiled() {}

    static LearnerCode code(Solution solution) throws Exception {
        Class<?> type = load(compile(solution));
        Object instance = type.getDeclaredConstructor().newInstance();
        return new DirectLearnerCode(binding(instance, solution.exercise().method()));
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

    private static String source(String cell) {
        String imports = cell.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String rest = cell.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        return "package submission;\n" + IMPORTS + imports + "\npublic class Submission {\n" + rest + "\n}\n";
    }

    private static Map<String, byte[]> compile(Solution solution) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (Memory memory = new Memory(compiler.getStandardFileManager(null, null, null))) {
            JavaFileObject source =
                    new SimpleJavaFileObject(
                            URI.create("mem:///submission/Submission.java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source(solution.text());
                        }
                    };
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            if (!compiler.getTask(messages, memory, null, options, null, List.of(source))
                    .call()) {
                throw new IllegalStateException(solution + " does not compile:\n" + messages);
            }
            return memory.bytes();
        }
    }

    private static Class<?> load(Map<String, byte[]> classes) throws ClassNotFoundException {
        ClassLoader loader = new ClassLoader(Compiled.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return loader.loadClass("submission.Submission");
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
