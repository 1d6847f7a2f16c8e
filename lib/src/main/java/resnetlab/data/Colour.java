package resnetlab.data;

import java.util.Random;

/** Red, green and blue, each from 0 to 1; a sum of light may lie above. */
record Colour(double red, double green, double blue) {
    static Colour random(Random random) {
        return new Colour(random.nextDouble(), random.nextDouble(), random.nextDouble());
    }

    /** Returns this colour where share is 0, the other where it is 1. */
    Colour mix(Colour other, double share) {
        return new Colour(
                red + share * (other.red - red),
                green + share * (other.green - green),
                blue + share * (other.blue - blue));
    }

    Colour times(double light) {
        return new Colour(red * light, green * light, blue * light);
    }

    double distance(Colour other) {
        double r = red - other.red;
        double g = green - other.green;
        double b = blue - other.blue;
        return Math.sqrt(r * r + g * g + b * b);
    }
}
