// tries: to read /proc/PID/environ of the grader
// gets through: none
// held by: sandbox
return java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/@pid/environ")).length > 0 ? 1 : 0;
