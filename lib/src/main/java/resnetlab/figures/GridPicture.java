package resnetlab.figures;

/** Draws counts as a grid of cells. */
final class GridPicture {
    private static final int LARGEST_CELL = 30;
    private static final int SMALLEST_WITH_NUMBERS = 20;
    private static final int WIDEST = 560;
    private static final int MARGIN = 26;

    private final Counts counts;
    private final int largest;
    private final double cell;

    GridPicture(Counts counts) {
        this.counts = counts;
        this.largest = counts.largest();
        this.cell = Math.min(LARGEST_CELL, Math.floor((double) WIDEST / Math.max(counts.rows(), counts.columns())));
    }

    double width() {
        return MARGIN + cell * counts.columns() + 2;
    }

    String draw(String title, String finding) {
        Svg svg = new Svg();
        boolean numbers = cell >= SMALLEST_WITH_NUMBERS;
        rulers(svg, numbers ? 1 : 8);
        if (numbers) {
            cells(svg);
        } else {
            areas(svg);
        }
        return svg.toImage(MARGIN + cell * counts.columns() + 2, MARGIN + cell * counts.rows() + 2, title, finding);
    }

    private void rulers(Svg svg, int step) {
        for (int column = 0; column < counts.columns(); column += step) {
            svg.text(MARGIN + (column + 0.5) * cell, MARGIN - 8, "small", "" + column);
        }
        for (int row = 0; row < counts.rows() && counts.rows() > 1; row += step) {
            svg.text(MARGIN - 12, MARGIN + (row + 0.5) * cell + 4, "small", "" + row);
        }
    }

    private void cells(Svg svg) {
        for (int row = 0; row < counts.rows(); row++) {
            for (int column = 0; column < counts.columns(); column++) {
                svg.cell(
                        MARGIN + column * cell + 1,
                        MARGIN + row * cell + 1,
                        cell - 2,
                        cell - 2,
                        role(row, column),
                        "" + counts.cells()[row][column]);
            }
        }
    }

    private Role role(int row, int column) {
        return counts.scale().role(counts.cells()[row][column], largest);
    }

    /** Small cells have no numbers, and all cells of one role are one path, so that a large map stays a small file. */
    private void areas(Svg svg) {
        for (Role role : Role.values()) {
            StringBuilder area = new StringBuilder();
            StringBuilder hatch = new StringBuilder();
            for (int i = 0; i < counts.positions(); i++) {
                int row = i / counts.columns();
                int column = i % counts.columns();
                if (role(row, column) == role) {
                    area.append(square(MARGIN + column * cell + 0.5, MARGIN + row * cell + 0.5, cell - 1));
                    hatch.append(slash(MARGIN + column * cell, MARGIN + row * cell));
                }
            }
            if (!area.isEmpty()) {
                svg.path(role.css(), area.toString());
            }
            if (!area.isEmpty() && role == Role.UNREAD) {
                svg.path("hatch " + role.css(), hatch.toString());
            }
        }
    }

    private static String square(double x, double y, double side) {
        return "M%s %sh%sv%sh-%sz"
                .formatted(Svg.number(x), Svg.number(y), Svg.number(side), Svg.number(side), Svg.number(side));
    }

    private String slash(double x, double y) {
        return "M%s %sl%s -%s"
                .formatted(Svg.number(x + 1), Svg.number(y + cell - 1), Svg.number(cell - 2), Svg.number(cell - 2));
    }
}
