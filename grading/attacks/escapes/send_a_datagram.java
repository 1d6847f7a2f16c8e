// tries: to send a packet to this machine and get an answer
// gets through: uid, none
// held by: sandbox
try (var socket = new DatagramSocket()) {
    socket.setSoTimeout(300);
    socket.send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), @datagrams));
    socket.receive(new DatagramPacket(new byte[1], 1));
    return 1;
}
