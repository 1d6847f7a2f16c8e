package resnetlab.data;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What lies behind the hand: a gradient between two colours and a few discs out of focus, none of them of the skin's colour.
 *
 * @param from the colour on one side
 * @param to the colour on the other
 * @param right how far the gradient goes to the right
 * @param down how far it goes down; the sum of the squares is 1
 * @param discs the first one lowest
 */
record Background(Colour from, Colour to, double right, double down, List<Disc> discs) {
    private static final double LEAST_CONTRAST = 0.42;
    private static final int MOST_DISCS = 5;

    /** A disc: centre and radius in shares of the image's side. */
    record Disc(double x, double y, double radius, Colour colour) {
        static Disc draw(Random random, Colour skin) {
            return new Disc(
                    random.nextDouble(), random.nextDouble(), 0.06 + 0.2 * random.nextDouble(), unlike(skin, random));
        }

        /** Returns 1 in the middle, 0 outside, and what is between at the blurred rim. */
        double cover(double px, double py) {
            double distance = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
            return Math.max(0, Math.min(1, (radius - distance) / (0.4 * radius)));
        }
    }

    static Background draw(Random random, Colour skin) {
        double angle = 2 * Math.PI * random.nextDouble();
        return new Background(
                unlike(skin, random),
                unlike(skin, random),
                StrictMath.cos(angle),
                StrictMath.sin(angle),
                IntStream.range(0, random.nextInt(MOST_DISCS + 1))
                        .mapToObj(i -> Disc.draw(random, skin))
                        .toList());
    }

    private static Colour unlike(Colour skin, Random random) {
        Colour colour = Colour.random(random);
        while (colour.distance(skin) < LEAST_CONTRAST) {
            colour = Colour.random(random);
        }
        return colour;
    }

    /** Returns the colour at a place in shares of the image's side. */
    Colour at(double x, double y) {
        double along = (x - 0.5) * right + (y - 0.5) * down;
        Colour colour = from.mix(to, Math.max(0, Math.min(1, along + 0.5)));
        for (Disc disc : discs) {
            colour = colour.mix(disc.colour(), 0.8 * disc.cover(x, y));
        }
        return colour;
    }
}
