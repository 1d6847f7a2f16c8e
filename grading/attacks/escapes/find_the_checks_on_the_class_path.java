// tries: to read the classes of the checks
// gets through: never
// held by: worker process
return ClassLoader.getSystemResource("@check".replace('.', '/') + ".class") != null ? 1 : 0;
