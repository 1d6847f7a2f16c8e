package resnetlab.grading.worker;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import resnetlab.learner.Worker;
import resnetlab.notebook.NotAttempted;

/**
 * What a worker is made of: DJL and its engine, the package {@code resnetlab.learner} and the stub's exception. Nothing
 * else of the kit is on its class path.
 *
 * @param classPath the worker's class path
 * @param visible what graded code is compiled against, beside the JDK
 * @param library the engine's native libraries
 */
public record WorkerKit(List<Path> classPath, List<Path> visible, EngineLibrary library) {

    /** One class of each library that the engine needs; those that are not there are not needed. */
    private static final List<String> ONE_CLASS_OF_EACH = List.of(
            "ai.djl.mxnet.engine.MxEngine",
            "ai.djl.pytorch.engine.PtEngine",
            "com.sun.jna.Native",
            "com.google.gson.Gson",
            "org.slf4j.Logger",
            "org.slf4j.nop.NOPServiceProvider",
            "org.apache.commons.compress.archivers.ArchiveEntry");

    public WorkerKit {
        classPath = List.copyOf(classPath);
        visible = List.copyOf(visible);
    }

    /** Collects the kit; what comes from this module's own classes is copied into {@code folder}. */
    public static WorkerKit collect(Path folder) throws IOException {
        Path stub = folder.resolve("stub.jar");
        write(stub, List.of(classFile(NotAttempted.class)), NotAttempted.class);
        Path worker = folder.resolve("worker.jar");
        write(worker, classFilesBeside(Worker.class), Worker.class);
        Path api = place(NDArray.class);
        List<Path> classPath = new ArrayList<>(List.of(worker, stub, api));
        ONE_CLASS_OF_EACH.stream().flatMap(name -> load(name).stream()).forEach(type -> classPath.add(place(type)));
        return new WorkerKit(classPath, List.of(api, stub), EngineLibrary.locate());
    }

    /** Returns the same kit from a folder that every user may read: a worker's user may not enter the grader's. */
    public WorkerKit copiedTo(Path folder) throws IOException {
        List<Path> copies = OpenCopies.of(classPath, folder.resolve("jars"));
        return new WorkerKit(copies, visible, library.copiedTo(folder.resolve("engine")));
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, WorkerKit.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private static Path place(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String classFile(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    /** Lists the class files of a package, which lie in a folder or in a jar. */
    private static List<String> classFilesBeside(Class<?> type) throws IOException {
        String packageFolder = type.getPackageName().replace('.', '/');
        Path place = place(type);
        if (Files.isDirectory(place)) {
            return list(place.resolve(packageFolder), packageFolder);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return list(jar.getPath(packageFolder), packageFolder);
        }
    }

    private static List<String> list(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> prefix + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path jar, List<String> classFiles, Class<?> neighbour) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : classFiles) {
                entries.putNextEntry(new JarEntry(name));
                try (InputStream in = neighbour.getResourceAsStream("/" + name)) {
                    if (in == null) {
                        throw new IOException("the class file " + name + " is not where it was listed");
                    }
                    in.transferTo(entries);
                }
            }
        }
    }
}
