package resnetlab.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Knows which version of the kit this is. */
final class KitVersion {

    private KitVersion() {}

    static String read() {
        Properties properties = new Properties();
        try (InputStream in = KitVersion.class.getResourceAsStream("kit.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties.getProperty("version", "unknown");
    }
}
