// tries: to leave a folder whose path is too long to remove it
// gets through: never
// held by: clearing up
java.nio.file.Path top = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));
for (int round = 0; round < 3; round++) {
    java.nio.file.Path chain = top.resolve("round" + round + "/d".repeat(900));
    java.nio.file.Files.createDirectories(chain);
    if (round > 0) {
        java.nio.file.Files.move(top.resolve("round" + (round - 1)), chain.resolve("d"));
    }
}
return 0;
