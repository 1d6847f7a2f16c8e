package resnetlab.figures;

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

/** Opens a page in Chromium and reads the result that a script writes into it. */
record Browser(Path folder) {

    /** Runs a script, which is a test resource, on a page, and gives the text that it leaves in the element "result". */
    String resultOf(String body, String script) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(browser.isPresent(), "No Chromium on the path; install the package chromium.");
        }
        assumeTrue(browser.isPresent(), "no Chromium on the path");
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<!DOCTYPE html><meta charset=\"utf-8\">%s<p id=\"result\"></p><script>%s</script>"
                        .formatted(body, Resource.text(script)));
        Matcher result = Pattern.compile("<p id=\"result\">(.*)</p>").matcher(open(browser.orElseThrow(), page));
        assertTrue(result.find());
        return result.group(1).strip();
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
                        "--virtual-time-budget=20000",
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
