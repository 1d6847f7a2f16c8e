package resnetlab.grading;

/** What hostile code tries. Each is the body of {@code int outputSize(...)} and returns 1 when it got through, else 0. */
enum Attack {
    READ_A_FILE_OF_ALL("return java.nio.file.Files.readString(java.nio.file.Path.of(\"@open\")).length() > 0 ? 1 : 0;"),
    READ_A_PRIVATE_FILE(
            "return java.nio.file.Files.readString(java.nio.file.Path.of(\"@private\")).length() > 0 ? 1 : 0;"),
    WRITE_BESIDE_THE_GRADER(
            "java.nio.file.Files.writeString(java.nio.file.Path.of(\"@folder/written\"), \"x\"); return 1;"),
    REACH_THE_NETWORK("try (var socket = new java.net.Socket(\"127.0.0.1\", @port)) { return 1; }"),
    SEE_THE_GRADERS_PROCESS("return ProcessHandle.of(@pid).map(ProcessHandle::isAlive)" + ".orElse(false) ? 1 : 0;"),
    END_THE_GRADERS_CHILD(
            "return ProcessHandle.of(@victim).map(ProcessHandle::destroyForcibly).orElse(false) ? 1 : 0;"),
    READ_THE_ENVIRONMENT("return System.getenv(\"RESNETLAB_TEST_SECRET\") != null || System.getenv(\"USER\") != null"
            + " || System.getenv(\"JAVA_HOME\") != null ? 1 : 0;"),
    FILL_THE_DISK("try (var out = new java.io.FileOutputStream(System.getProperty(\"java.io.tmpdir\") + \"/big\")) {"
            + " for (int i = 0; i < 100; i++) { out.write(new byte[1 << 20]); } } return 1;"),
    START_MANY_PROCESSES(
            "for (int i = 0; i < 600; i++) { new ProcessBuilder(\"sleep\", \"317.@pid\").inheritIO().start(); } return 1;");

    private final String body;

    Attack(String body) {
        this.body = body;
    }

    /** Returns the learner's cell; what stands for {@code @name} is filled in by the caller. */
    String cell() {
        return "int outputSize(int n, int f, int p, int s) throws Exception {\n"
                + "    try {\n        " + body + "\n    } catch (Exception stopped) {\n"
                + "        return 0;\n    }\n}";
    }
}
