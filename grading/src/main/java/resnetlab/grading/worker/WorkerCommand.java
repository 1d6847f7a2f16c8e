package resnetlab.grading.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import resnetlab.grading.isolation.Limits;
import resnetlab.learner.Rehearsal;
import resnetlab.learner.Worker;

/** How a worker's JVM is started, and the little of an environment that it gets. */
final class WorkerCommand {

    private static final int ENABLE_NATIVE_ACCESS_SINCE = 22;

    private final WorkerKit kit;
    private final Limits limits;
    private final Optional<Path> archive;

    WorkerCommand(WorkerKit kit, Limits limits, Optional<Path> archive) {
        this.kit = kit;
        this.limits = limits;
        this.archive = archive;
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Returns every file and folder that the worker reads. */
    List<Path> readable() {
        List<Path> readable = new ArrayList<>(List.of(javaHome()));
        readable.addAll(kit.classPath());
        readable.addAll(kit.library().files());
        jnaFolder().ifPresent(readable::add);
        archive.ifPresent(readable::add);
        return readable;
    }

    private static Optional<Path> jnaFolder() {
        return Optional.ofNullable(System.getProperty("jna.boot.library.path"))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    /** Returns the command. Standard output belongs to the answers: whatever the JVM itself says goes elsewhere or nowhere. */
    List<String> words(Path temporary) {
        List<String> words = jvm(temporary);
        archive.ifPresent(file -> words.add("-XX:SharedArchiveFile=" + file));
        words.addAll(List.of("-cp", classPath(), Worker.class.getName()));
        return words;
    }

    /** Returns the command that records which classes a worker uses. */
    List<String> recording(Path temporary, Path file) {
        List<String> words = jvm(temporary);
        words.add("-XX:ArchiveClassesAtExit=" + file);
        words.addAll(List.of("-cp", classPath(), Rehearsal.class.getName()));
        return words;
    }

    private List<String> jvm(Path temporary) {
        List<String> words =
                new ArrayList<>(List.of(javaHome().resolve("bin/java").toString()));
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + limits.heapMegabytes() + "m"));
        words.addAll(List.of("-XX:MaxDirectMemorySize=" + limits.heapMegabytes() / 2 + "m"));
        words.addAll(List.of("-XX:ReservedCodeCacheSize=64m", "-XX:CompressedClassSpaceSize=64m"));
        words.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr"));
        words.addAll(List.of("-XX:+SuppressFatalErrorMessage", "-Xlog:disable", "-Xlog:all=warning:stderr"));
        words.addAll(List.of("-XX:+DisableAttachMechanism", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash"));
        words.addAll(List.of("-Xshare:auto", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        words.add("-Djava.io.tmpdir=" + temporary);
        words.add(jnaFolder()
                .map(folder -> "-Djna.boot.library.path=" + folder)
                .orElse("-Djna.tmpdir=" + temporary.resolve("jna")));
        if (Runtime.version().feature() >= ENABLE_NATIVE_ACCESS_SINCE) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        return words;
    }

    private String classPath() {
        return kit.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Returns the worker's whole environment; nothing of the grader's is handed on. */
    Map<String, String> environment(Path temporary) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", "/usr/bin:/bin");
        variables.put("LANG", "C.UTF-8");
        variables.put("HOME", temporary.toString());
        variables.put("OMP_NUM_THREADS", "1");
        variables.put("MXNET_ENGINE_TYPE", "NaiveEngine"); // runs what it is asked at once, in the same thread
        variables.put("DJL_OFFLINE", "true");
        variables.put("OPT_OUT_TRACKING", "true");
        variables.put("DJL_CACHE_DIR", temporary.resolve("djl").toString());
        variables.put("ENGINE_CACHE_DIR", temporary.resolve("djl").toString());
        variables.put(kit.library().variable(), kit.library().folder().toString());
        return variables;
    }
}
