// tries: to read a file of the grader's user
// gets through: none
// held by: sandbox
return java.nio.file.Files.readString(java.nio.file.Path.of("@private")).length() > 0 ? 1 : 0;
