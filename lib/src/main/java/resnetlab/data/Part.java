package resnetlab.data;

/** A part of the hand, in the hand's own coordinates: the palm's middle is (0, 0), its half width 1, the fingers point up. */
sealed interface Part {
    /** Returns how far a point is from the outline: negative inside. */
    double distance(double x, double y);

    /** A thick line with round ends, such as a finger. */
    record Capsule(double x1, double y1, double x2, double y2, double radius1, double radius2) implements Part {
        @Override
        public double distance(double x, double y) {
            double dx = x2 - x1;
            double dy = y2 - y1;
            double along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
            double share = Math.max(0, Math.min(1, along));
            double ex = x - x1 - share * dx;
            double ey = y - y1 - share * dy;
            return Math.sqrt(ex * ex + ey * ey) - (radius1 + share * (radius2 - radius1));
        }
    }

    /** A rectangle about (0, 0) with round corners, such as a palm. */
    record RoundedBox(double halfWidth, double halfHeight, double corner) implements Part {
        @Override
        public double distance(double x, double y) {
            double dx = Math.abs(x) - halfWidth + corner;
            double dy = Math.abs(y) - halfHeight + corner;
            double outX = Math.max(dx, 0);
            double outY = Math.max(dy, 0);
            return Math.sqrt(outX * outX + outY * outY) + Math.min(Math.max(dx, dy), 0) - corner;
        }
    }
}
