// tries: to read a file that all users of the machine may read
// gets through: uid, none
// held by: sandbox
return java.nio.file.Files.readString(java.nio.file.Path.of("@open")).length() > 0 ? 1 : 0;
