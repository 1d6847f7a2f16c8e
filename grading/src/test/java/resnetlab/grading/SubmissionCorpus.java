package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a folder of right, wrong, broken and hostile submissions. */
final class SubmissionCorpus {

    private static final String HEAD = "int outputSize(int n, int f, int p, int s) { ";
    private static final String RIGHT_END =
            "if (n < 1 || f < 1 || p < 0 || s < 1 || f > n + 2 * p) throw new IllegalArgumentException();"
                    + " return (n + 2 * p - f) / s + 1; }";

    private final Path folder;

    SubmissionCorpus(Path folder) {
        this.folder = folder;
    }

    void write() throws IOException {
        broken();
        wrongAndRight();
        bad();
    }

    private void outputSize(String name, String source) throws IOException {
        NotebookFile.right().cell("output-size-solution", source).write(folder.resolve(name + ".ipynb"));
    }

    private void hostile(String name, String statements) throws IOException {
        outputSize(name, HEAD + statements + " " + RIGHT_END);
    }

    private void broken() throws IOException {
        Files.writeString(folder.resolve("text.ipynb"), "hello");
        Files.writeString(folder.resolve("empty.ipynb"), "");
        Files.writeString(folder.resolve("=cmd.txt"), "x");
        NotebookFile.empty().cell("a", "int a = 1;").write(folder.resolve("no-such-cell.ipynb"));
        outputSize("does-not-compile", HEAD + "\n  return nothing;\n}");
    }

    private void wrongAndRight() throws IOException {
        NotebookFile.right().write(folder.resolve("right.ipynb"));
        outputSize("partial", HEAD + "return (n + 2 * p - f) / s + 1; }");
        outputSize("wrong", HEAD + "return -7; }");
        outputSize("stub", HEAD + "throw new NotAttempted(); }");
        outputSize("overload", "int outputSize(int n) { return n; }");
        NotebookFile.right()
                .cell("output-size-solution", HEAD + "return 0; }")
                .cell("again", HEAD + RIGHT_END)
                .write(folder.resolve("redefined.ipynb"));
        NotebookFile.right()
                .cell("output-size-solution", HEAD + "return helper(IntStream.of(n, p, p, -f).sum(), f, p, s, n); }")
                .cell(
                        "helper",
                        "import java.util.stream.IntStream;\nint helper(int room, int f, int p, int s, int n) {"
                                + " if (n < 1 || f < 1 || p < 0 || s < 1 || room < 0) throw new IllegalArgumentException();"
                                + " return room / s + 1; }")
                .write(folder.resolve("helper.ipynb"));
        NotebookFile.right()
                .cell("output-size-solution", HEAD + "return Exercise.valueOf(\"OUTPUT_SIZE\").points(); }")
                .write(folder.resolve("calls-kit.ipynb"));
    }

    private void bad() throws IOException {
        hostile("loop", "while (n > 0) { }");
        hostile("exit", "System.exit(0);");
        hostile("gigabyte", "String m = \"x\".repeat(1 << 20); for (int i = 0; i < 1024; i++) System.out.println(m);");
        hostile("memory", "List<byte[]> all = new ArrayList<>(); while (n > 0) all.add(new byte[1 << 24]);");
        hostile(
                "thread",
                "if (System.getProperty(\"mark\") == null) { System.setProperty(\"mark\", \"\");"
                        + " new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start(); }");
        hostile("deep", "outputSize(n, f, p, s);");
    }
}
