// tries: to change a file that all users may read
// gets through: none
// held by: sandbox
java.nio.file.Files.writeString(java.nio.file.Path.of("@open"), "x", java.nio.file.StandardOpenOption.APPEND);
return 1;
