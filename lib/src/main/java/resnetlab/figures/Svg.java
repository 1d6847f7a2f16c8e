package resnetlab.figures;

import java.util.Locale;

/** Writes the elements of one picture, in the order in which they are painted. */
final class Svg {
    private final StringBuilder body = new StringBuilder();

    /** Adds a rounded cell of a role. */
    Svg cell(double x, double y, double width, double height, Role role) {
        return rect(x, y, width, height, role.css());
    }

    /** Adds a rounded cell with something written in its middle; an unread one is hatched. */
    Svg cell(double x, double y, double width, double height, Role role, String text) {
        cell(x, y, width, height, role);
        if (role == Role.UNREAD) {
            hatch(x, y, width, height);
        }
        return text(x + width / 2, y + height / 2 + 4.5, "t-" + role.css(), text);
    }

    /** Adds what is drawn in between as one thing that sets knobs of an explorer when it is clicked, as in {@code 0:3 1:5}. */
    Svg setting(String knobs, Runnable drawing) {
        body.append("<g data-set=\"%s\">".formatted(Html.escape(knobs)));
        drawing.run();
        body.append("</g>");
        return this;
    }

    Svg rect(double x, double y, double width, double height, String css) {
        body.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>"
                .formatted(css, number(x), number(y), number(width), number(height)));
        return this;
    }

    /** Adds a path of a class. */
    Svg path(String css, String data) {
        body.append("<path class=\"%s\" d=\"%s\"/>".formatted(css, data));
        return this;
    }

    /** Adds text, which is escaped, with its middle or its end at x, as the class has it. */
    Svg text(double x, double y, String css, String text) {
        body.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(css, number(x), number(y), Html.escape(text)));
        return this;
    }

    private void hatch(double x, double y, double width, double height) {
        path("hatch " + Role.UNREAD.css(), hatchLines(x, y, width, height));
    }

    /** Returns three slanted lines inside a cell. */
    static String hatchLines(double x, double y, double width, double height) {
        double side = Math.min(width, height);
        double left = x + (width - side) / 2;
        double half = side / 2;
        String line = "M%s %sL%s %s";
        return line.formatted(number(left + 2), number(y + half), number(left + half), number(y + 2))
                + line.formatted(number(left + 2), number(y + side - 2), number(left + side - 2), number(y + 2))
                + line.formatted(number(left + half), number(y + side - 2), number(left + side - 2), number(y + half));
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /** Finishes a picture that stands for a sentence. */
    String toImage(double width, double height, String title, String finding) {
        return "<svg role=\"img\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\"><title>%3$s</title><desc>%4$s</desc>%5$s</svg>"
                .formatted(number(width), number(height), Html.escape(title), Html.escape(finding), body);
    }

    /** Finishes a picture that says nothing that is not written beside it. */
    String toDecoration(double width, double height) {
        return "<svg aria-hidden=\"true\" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\">%3$s</svg>"
                .formatted(number(width), number(height), body);
    }
}
