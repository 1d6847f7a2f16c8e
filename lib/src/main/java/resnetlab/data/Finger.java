package resnetlab.data;

import java.util.Random;

/** A finger, seen on a right hand's palm side: where it begins, where it points, how long and thick it is. */
enum Finger {
    LITTLE(-0.74, 0.80, -20, 1.25, 0.23),
    RING(-0.26, 0.98, -7, 1.60, 0.26),
    MIDDLE(0.24, 1.00, 5, 1.75, 0.27),
    INDEX(0.74, 0.86, 17, 1.55, 0.26),
    THUMB(0.70, -0.35, 58, 1.50, 0.31);

    private static final double WOBBLE = 5;
    private static final double TIP = 0.82;

    private final double x;
    private final double y;
    private final double degrees;
    private final double length;
    private final double radius;

    Finger(double x, double y, double degrees, double length, double radius) {
        this.x = x;
        this.y = y;
        this.degrees = degrees;
        this.length = length;
        this.radius = radius;
    }

    /** Draws it stretched out; a spread above 1 opens the hand. */
    Part stretched(double spread, Random random) {
        double opened = this == THUMB ? degrees : degrees * spread;
        double angle = Math.toRadians(opened + WOBBLE * (2 * random.nextDouble() - 1));
        double reach = length * (0.92 + 0.16 * random.nextDouble());
        return new Part.Capsule(
                x, y, x + reach * StrictMath.sin(angle), y + reach * StrictMath.cos(angle), radius, TIP * radius);
    }

    /** Draws it folded onto the palm. */
    Part folded() {
        return this == THUMB
                ? new Part.Capsule(x, y, -0.15, 0.12, 0.9 * radius, TIP * radius)
                : new Part.Capsule(x, y + 0.08, 0.9 * x, y - 0.42, radius, TIP * radius);
    }
}
