// tries: to write three files of 30 MB
// gets through: uid, none
// held by: sandbox
for (int file = 0; file < 3; file++) {
    try (var out = new FileOutputStream(System.getProperty("java.io.tmpdir") + "/part" + file)) {
        for (int i = 0; i < 30; i++) {
            out.write(new byte[1 << 20]);
        }
    }
}
return 1;
