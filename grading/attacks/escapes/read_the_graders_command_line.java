// tries: to read /proc/PID/cmdline of the grader
// gets through: uid, none
// held by: sandbox
return java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/@pid/cmdline")).length > 0 ? 1 : 0;
