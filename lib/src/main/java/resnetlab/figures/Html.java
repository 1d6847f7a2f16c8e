package resnetlab.figures;

/** Escapes text for HTML. */
public final class Html {

    private Html() {}

    /** Returns text as it may stand between tags and inside a quoted attribute. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    /** Returns text as {@link #escape} does, with what stands between backquotes set as code. */
    public static String prose(String text) {
        String[] parts = escape(text).split("`", -1);
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            html.append(code ? "<code>" : i % 2 == 1 ? "`" : "")
                    .append(parts[i])
                    .append(code ? "</code>" : "");
        }
        return html.toString();
    }
}
