// tries: to write one file of 100 MB
// gets through: never
// held by: limits
try (var out = new FileOutputStream(System.getProperty("java.io.tmpdir") + "/big")) {
    for (int i = 0; i < 100; i++) {
        out.write(new byte[1 << 20]);
    }
}
return 1;
