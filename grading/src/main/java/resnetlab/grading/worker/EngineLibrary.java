package resnetlab.grading.worker;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engine's native libraries.
 *
 * @param folder where they lie
 * @param variable the environment variable that leads DJL to them
 * @param files each of them
 */
record EngineLibrary(Path folder, String variable, List<Path> files) {

    private static final Map<String, String> VARIABLES =
            Map.of("mxnet", "MXNET_LIBRARY_PATH", "pytorch", "PYTORCH_LIBRARY_PATH");

    EngineLibrary {
        files = List.copyOf(files);
    }

    /** Finds them where a variable says or DJL has unpacked them; lets DJL unpack them if it has not yet. */
    static EngineLibrary locate() throws IOException {
        Optional<EngineLibrary> found = find();
        if (found.isEmpty()) {
            unpack();
            found = find();
        }
        return found.orElseThrow(() -> new IOException(
                "the engine's native libraries were not found; run" + " environment/doctor to see what is missing"));
    }

    private static void unpack() {
        try {
            Engine.getInstance();
        } catch (RuntimeException | LinkageError missing) {
            // what is missing is said by whoever finds no library
        }
    }

    /** Returns the same libraries from a folder that every user may read. */
    EngineLibrary copiedTo(Path open) throws IOException {
        return new EngineLibrary(open, variable, OpenCopies.of(files, open));
    }

    /** Looks for those of the engine that DJL takes; a cache may hold another engine's too. */
    private static Optional<EngineLibrary> find() throws IOException {
        String engine = Engine.getDefaultEngineName().toLowerCase(Locale.ROOT);
        String variable = VARIABLES.get(engine);
        if (variable == null) {
            return Optional.empty();
        }
        String library = System.mapLibraryName(engine.equals("mxnet") ? "mxnet" : "torch");
        for (Path folder : candidates(engine, variable)) {
            if (Files.exists(folder.resolve(library))) {
                return Optional.of(new EngineLibrary(folder, variable, list(folder)));
            }
        }
        return Optional.empty();
    }

    private static List<Path> candidates(String engine, String variable) throws IOException {
        String said = System.getenv(variable);
        if (said != null && !said.isBlank()) {
            return List.of(Path.of(said).toAbsolutePath().normalize());
        }
        Path cache = cache().resolve(engine);
        return Files.isDirectory(cache) ? list(cache) : List.of();
    }

    private static Path cache() {
        for (String variable : List.of("ENGINE_CACHE_DIR", "DJL_CACHE_DIR")) {
            String said = System.getenv(variable);
            if (said != null && !said.isBlank()) {
                return Path.of(said).toAbsolutePath().normalize();
            }
        }
        return Path.of(System.getProperty("user.home"), ".djl.ai");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
