package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explorer's script in a real browser: all settings, against the geometry's formula and against each other. */
class ExplorerInBrowserTest {
    @TempDir
    Path folder;

    @Test
    void every_setting_shows_what_the_geometry_computed() throws Exception {
        Optional<Path> browser = browser();
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(browser.isPresent(), "No Chromium on the path; install the package chromium.");
        }
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        String explorer = WindowExplorer.start().html();
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<!DOCTYPE html><meta charset=\"utf-8\">%s%s<p id=\"result\"></p><script>%s</script>"
                        .formatted(explorer, explorer, Resource.text("explorer-check.js")));
        Matcher result = Pattern.compile("<p id=\"result\">(.*)</p>").matcher(open(browser.orElseThrow(), page));
        assertTrue(result.find());
        assertEquals(
                "2160 settings, 153 misfits, 9140 windows, 0 faults",
                result.group(1).strip());
    }

    private String open(Path browser, Path page) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        ProcessBuilder builder = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(Redirect.DISCARD);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended, "The browser did not end within a minute.");
        return Files.readString(dom);
    }

    private static Optional<Path> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .flatMap(entry -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(entry, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
