package resnetlab.figures;

import java.util.List;

/**
 * What the two paths of a residual block read of one input: the main path's map, the shortcut's, and both together, where each
 * position says how many of the two paths read it.
 */
public final class PathMaps {
    private static final int MOST = 15;
    private static final int WIDEST = 690;
    private static final int LARGEST_CELL = 24;
    private static final double GAP = 36;
    private static final double HEAD = 22;
    private static final double FOOT = 20;

    private final String title;
    private final boolean[][] main;
    private final boolean[][] shortcut;
    private final double cell;

    private PathMaps(String title, boolean[][] main, boolean[][] shortcut) {
        this.title = title;
        this.main = main;
        this.shortcut = shortcut;
        int columns = main[0].length;
        cell = Math.min(LARGEST_CELL, Math.floor((WIDEST - 2 * GAP) / (3 * columns)));
    }

    /**
     * Draws the maps.
     *
     * @param title the block and its input, as text
     * @param main whether the main path reads a position, [row][column]
     * @param shortcut the same of the shortcut
     * @throws IllegalArgumentException when the maps differ in size, are empty or have more than 15 rows or columns
     */
    public static Figure of(String title, boolean[][] main, boolean[][] shortcut) {
        requireAlike(main, shortcut);
        return new PathMaps(title, main, shortcut).toFigure();
    }

    private static void requireAlike(boolean[][] main, boolean[][] shortcut) {
        int columns = main.length == 0 ? 0 : main[0].length;
        boolean fits = columns > 0 && main.length <= MOST && columns <= MOST && main.length == shortcut.length;
        for (int row = 0; fits && row < main.length; row++) {
            fits = main[row].length == columns && shortcut[row].length == columns;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "Two maps of %d and %d rows: both need the same 1 to %d rows and columns. Map both paths on one input."
                            .formatted(main.length, shortcut.length, MOST));
        }
    }

    private Figure toFigure() {
        Svg svg = new Svg();
        double width = side();
        grid(svg, 0, Panel.MAIN);
        sign(svg, width + GAP / 2, "+");
        grid(svg, width + GAP, Panel.SHORTCUT);
        sign(svg, 2 * width + 1.5 * GAP, "=");
        grid(svg, 2 * (width + GAP), Panel.EITHER);
        double whole = 3 * width + 2 * GAP;
        String picture = svg.toImage(whole, HEAD + main.length * cell + FOOT, title, finding());
        return new Frame(title, finding())
                .width(whole)
                .add("<div class=\"scroll\">" + picture + "</div>")
                .legend(Role.COUNT3, "1", "main path")
                .legend(Role.SHORTCUT, "1", "shortcut")
                .legend(Role.COUNT5, "2", "both paths")
                .legend(Role.UNREAD, "0", "neither")
                .toFigure("The counts as a table", table());
    }

    private double side() {
        return main[0].length * cell;
    }

    private void sign(Svg svg, double x, String sign) {
        svg.text(x, HEAD + main.length * cell / 2 + 7, "sign", sign);
    }

    private void grid(Svg svg, double left, Panel panel) {
        svg.text(left + side() / 2, HEAD - 8, "mark", panel.words);
        for (int row = 0; row < main.length; row++) {
            for (int column = 0; column < main[row].length; column++) {
                Role role = panel.role(main[row][column], shortcut[row][column]);
                svg.cell(left + column * cell + 1, HEAD + row * cell + 1, cell - 2, cell - 2, role, sign(role));
            }
        }
        String count = "%s of %s".formatted(count(panel), positions());
        svg.text(left + side() / 2, HEAD + main.length * cell + FOOT - 4, "small", count);
    }

    private static String sign(Role role) {
        return switch (role) {
            case UNREAD -> "0";
            case COUNT5 -> "2";
            default -> "1";
        };
    }

    /** What one of the three grids shows. */
    private enum Panel {
        MAIN("main path"),
        SHORTCUT("shortcut"),
        EITHER("either path");

        private final String words;

        Panel(String words) {
            this.words = words;
        }

        Role role(boolean main, boolean shortcut) {
            boolean seenByMain = main && this != SHORTCUT;
            boolean seenByShortcut = shortcut && this != MAIN;
            if (seenByMain) {
                return seenByShortcut ? Role.COUNT5 : Role.COUNT3;
            }
            return seenByShortcut ? Role.SHORTCUT : Role.UNREAD;
        }
    }

    private int positions() {
        return main.length * main[0].length;
    }

    private int count(Panel panel) {
        int count = 0;
        for (int row = 0; row < main.length; row++) {
            for (int column = 0; column < main[row].length; column++) {
                count += panel.role(main[row][column], shortcut[row][column]) == Role.UNREAD ? 0 : 1;
            }
        }
        return count;
    }

    private String finding() {
        return "Of %s positions the main path reads %s, the shortcut %s, and the two together %s (%s %%)."
                .formatted(
                        positions(),
                        count(Panel.MAIN),
                        count(Panel.SHORTCUT),
                        count(Panel.EITHER),
                        Svg.number(100.0 * count(Panel.EITHER) / positions()));
    }

    private String table() {
        Table table = Table.of(List.of("path", "read", "of", "share"));
        for (Panel panel : Panel.values()) {
            int count = count(panel);
            table.row(
                    panel.words, List.of("" + count, "" + positions(), Svg.number(100.0 * count / positions()) + " %"));
        }
        return table.toHtml();
    }
}
