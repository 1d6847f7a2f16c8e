// tries: to leave a file where all users may
// gets through: uid, none
// held by: sandbox
for (String shared : new String[] {"/var/tmp", "/dev/shm", "/dev"}) {
    try {
        java.nio.file.Files.delete(java.nio.file.Files.createTempFile(java.nio.file.Path.of(shared), "a", "b"));
        return 1;
    } catch (IOException refused) {
        // the next one
    }
}
return 0;
