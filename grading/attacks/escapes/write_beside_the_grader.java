// tries: to leave a file in a folder of the grader's
// gets through: none
// held by: sandbox
java.nio.file.Files.writeString(java.nio.file.Path.of("@folder/written"), "x");
return 1;
