package resnetlab.grading;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import resnetlab.blocks.ResNet;
import resnetlab.checks.CheckRunner;

/** What attacks go for: files, ports on loopback, a process. */
final class Lures implements AutoCloseable {

    private final Path folder;
    private final Path open;
    private final Path hidden;
    private final ServerSocket server;
    private final DatagramSocket datagrams;
    private final Process victim;

    Lures(Path folder) throws IOException {
        this.folder = folder;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        open = Files.writeString(folder.resolve("open"), "submission");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        hidden = Files.writeString(folder.resolve("private"), "grades");
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rw-------"));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        datagrams = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        victim = new ProcessBuilder("sleep", "60").start();
        Thread echo = new Thread(this::echo, "echo");
        echo.setDaemon(true);
        echo.start();
    }

    private void echo() {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[1], 1);
                datagrams.receive(packet);
                datagrams.send(packet);
            }
        } catch (IOException closed) {
            // nobody needs it any more
        }
    }

    /** Fills in where the lures are. */
    String filledIn(String code) {
        return code.replace("@open", open.toString())
                .replace("@private", hidden.toString())
                .replace("@folder", folder.toString())
                .replace("@port", String.valueOf(server.getLocalPort()))
                .replace("@datagrams", String.valueOf(datagrams.getLocalPort()))
                .replace("@pid", String.valueOf(ProcessHandle.current().pid()))
                .replace("@victim", String.valueOf(victim.pid()))
                .replace("@check", CheckRunner.class.getName())
                .replace("@block", ResNet.class.getName());
    }

    @Override
    public void close() throws IOException {
        victim.destroyForcibly();
        datagrams.close();
        server.close();
    }
}
