// tries: to write into the class path and the JDK
// gets through: none
// held by: the worker's user
for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
    try (var file = new RandomAccessFile(place, "rw")) {
        return 1;
    } catch (IOException refused) {
        // the next one
    }
}
return 0;
