package resnetlab.grading.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The parts of the system that a Java process needs to see. */
final class SystemFiles {

    private static final List<String> FOLDERS = List.of("/usr", "/lib", "/lib64", "/bin", "/sbin");
    private static final List<String> SETTINGS = List.of("conf/net.properties", "conf/security/java.security");

    private SystemFiles() {}

    /** Returns top folders that are links, to be made again as links. */
    static List<Path> links() {
        return FOLDERS.stream().map(Path::of).filter(Files::isSymbolicLink).toList();
    }

    /** Returns folders and files to be seen, each once, those of the system before those of the worker. */
    static Set<Path> seen(List<Path> readable) throws IOException {
        Set<Path> seen = new LinkedHashSet<>();
        FOLDERS.stream()
                .map(Path::of)
                .filter(folder -> Files.isDirectory(folder) && !Files.isSymbolicLink(folder))
                .forEach(seen::add);
        List<Path> more = new ArrayList<>(List.of(Path.of("/etc/ld.so.cache")));
        for (Path path : readable) {
            more.add(path);
            for (String setting : SETTINGS) {
                if (Files.exists(path.resolve(setting))) {
                    more.add(path.resolve(setting).toRealPath());
                }
            }
        }
        more.stream()
                .filter(Files::exists)
                .filter(path -> !path.startsWith("/usr"))
                .forEach(seen::add);
        return seen;
    }

    /** Returns the folders in which paths lie, each before those within it, without the root. */
    static Set<Path> foldersAbove(Set<Path> paths) {
        Set<Path> folders = new TreeSet<>();
        for (Path path : paths) {
            for (Path above = path.getParent(); above != null && above.getParent() != null; above = above.getParent()) {
                folders.add(above);
            }
        }
        folders.removeIf(folder -> folder.equals(Path.of("/tmp")));
        return folders;
    }
}
