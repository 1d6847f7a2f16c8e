// tries: to read that file through /proc/PID/root
// gets through: none
// held by: sandbox
return java.nio.file.Files.readString(java.nio.file.Path.of("/proc/@pid/root@private")).length() > 0 ? 1 : 0;
