package resnetlab.figures;

import java.util.List;

/** An image, and the square of it that one output sees: its receptive field, which may be larger than the image. */
public final class FieldPicture {
    private static final double SCALE = 0.55;
    private static final int MARGIN = 8;
    private static final int ROOM_FOR_TEXT = 76;

    private FieldPicture() {}

    /**
     * Draws the receptive field of an output in the middle.
     *
     * @param title whose field it is
     * @param image how many pixels the image has on a side; at least 1
     * @param field how many pixels the field has on a side; at least 1
     * @param step how many pixels the fields of neighbouring outputs are apart
     * @param room the largest field to leave room for, so that several pictures have one size
     */
    public static Figure of(String title, long image, long field, long step, long room) {
        double side = Math.ceil(Math.max(room, Math.max(image, field)) * SCALE);
        Svg svg = new Svg();
        square(svg, side, Math.max(image, field), Role.PADDING);
        square(svg, side, image, Role.INPUT);
        square(svg, side, Math.min(image, field), Role.WINDOW);
        double middle = MARGIN + side / 2;
        String size = field + " x " + field;
        if (field > image) {
            svg.text(middle, middle - field * SCALE / 2 + 16, "middle", size);
            svg.text(middle, middle + 5, "t-" + Role.WINDOW.css(), "all of the image");
        } else if (field * SCALE < ROOM_FOR_TEXT) {
            svg.text(middle, middle + field * SCALE / 2 + 16, "middle", size);
        } else {
            svg.text(middle, middle + 5, "t-" + Role.WINDOW.css(), size);
        }
        String finding = finding(image, field, step);
        Frame frame = new Frame(title, finding).width(side + 2 * MARGIN);
        frame.add("<div class=\"scroll\">" + svg.toImage(side + 2 * MARGIN, side + 2 * MARGIN, title, finding)
                + "</div>");
        frame.legend(Role.INPUT, "", "image").legend(Role.WINDOW, "", "seen by one output");
        frame.legend(Role.PADDING, "", "seen beyond the image: padding");
        return frame.toFigure("The numbers as a table", table(image, field, step));
    }

    private static void square(Svg svg, double whole, long pixels, Role role) {
        double side = pixels * SCALE;
        double start = MARGIN + (whole - side) / 2;
        svg.rect(start, start, side, side, role.css());
    }

    private static String finding(long image, long field, long step) {
        String size = "One output sees %s x %s pixels; its neighbour sees as many, %s further on."
                .formatted(field, field, step);
        return field > image
                ? size + " That is more than the image of %s x %s.".formatted(image, image)
                : size + " The image has %s x %s.".formatted(image, image);
    }

    private static String table(long image, long field, long step) {
        return Table.of(List.of("length", "pixels"))
                .row("image", List.of("" + image))
                .row("receptive field", List.of("" + field))
                .row("step", List.of("" + step))
                .toHtml();
    }
}
