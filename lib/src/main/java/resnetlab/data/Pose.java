package resnetlab.data;

import java.util.Random;

/**
 * How the hand lies in the image.
 *
 * @param side 1 for a right hand, -1 for a left one
 * @param up where the fingers point: a direction of length 1, in pixels to the right and up
 * @param scale pixels per unit of the hand
 * @param middle where the hand's middle is, in pixels to the right and down
 */
record Pose(int side, Point up, double scale, Point middle) {
    /** The hand's middle, above its palm's: half of what shows lies below it. */
    private static final double MIDDLE = 0.75;

    private static final double MOST_DEGREES = 40;
    private static final double SHIFT = 4.5;

    /** A place or a direction in a plane. */
    record Point(double x, double y) {}

    static Pose draw(Random random, int pixels) {
        int side = random.nextInt(2) * 2 - 1;
        double angle = Math.toRadians(MOST_DEGREES * (2 * random.nextDouble() - 1));
        double scale = 8 + 3.5 * random.nextDouble();
        Point middle = new Point(
                pixels / 2.0 + SHIFT * (2 * random.nextDouble() - 1),
                pixels / 2.0 + SHIFT * (2 * random.nextDouble() - 1));
        return new Pose(side, new Point(StrictMath.sin(angle), StrictMath.cos(angle)), scale, middle);
    }

    /** Returns where a pixel's middle lies on the hand, in the hand's own coordinates. */
    Point onHand(int column, int row) {
        double dx = (column + 0.5 - middle.x) / scale;
        double dy = (middle.y - row - 0.5) / scale;
        return new Point(side * (up.y * dx - up.x * dy), up.x * dx + up.y * dy + MIDDLE);
    }
}
