package resnetlab.grading.report;

/** The frame that all pages share, and text that cannot become markup. */
final class Html {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1, h2 { line-height: 1.2; }
            section { border-top: 1px solid GrayText; margin-top: 1.5rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            li { margin: .6rem 0; }
            .status { font-weight: bold; white-space: nowrap; }
            .message { white-space: pre-wrap; overflow-wrap: anywhere; }
            .warning { border: 2px solid; padding: .5rem 1rem; }
            """;

    private Html() {}

    static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + text(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    /** Escapes a text and makes it plain. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder();
        PlainText.clean(text).codePoints().forEach(character -> {
            switch (character) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }
}
