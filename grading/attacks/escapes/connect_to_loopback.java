// tries: to open a connection to this machine
// gets through: uid, none
// held by: sandbox
try (var socket = new Socket("127.0.0.1", @port)) {
    return 1;
}
