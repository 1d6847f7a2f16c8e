package resnetlab.data;

import java.util.List;
import java.util.Random;

/**
 * A drawn hand that shows a number.
 *
 * @param fingers how many are stretched out, 0 to 5
 * @param picture 64 x 64 pixels
 */
public record HandSign(int fingers, Picture picture) {
    /** Width and height in pixels. */
    public static final int SIZE = 64;

    /** How many numbers there are: 0 to 5. */
    public static final int CLASSES = 6;

    /** Pixels over which a part gets darker towards its outline, so that parts stand out from each other. */
    private static final double RIM = 2.2;

    private static final double RIM_SHADE = 0.5;
    private static final double MOST_NOISE = 0.05;

    /**
     * Draws a hand: its pose, scale, skin, background, light and noise depend on the seed alone, on every machine.
     *
     * @param fingers 0 to 5
     * @throws IllegalArgumentException for another number
     */
    public static HandSign draw(int fingers, long seed) {
        if (fingers < 0 || fingers >= CLASSES) {
            throw new IllegalArgumentException("%d fingers: a hand shows 0 to %d.".formatted(fingers, CLASSES - 1));
        }
        Random random = new Random(seed);
        Colour skin = Skin.draw(random);
        Background background = Background.draw(random, skin);
        Pose pose = Pose.draw(random, SIZE);
        List<Part> parts = Gesture.draw(fingers, random);
        return new HandSign(fingers, expose(random, (column, row) -> {
            Colour colour = background.at((column + 0.5) / SIZE, (row + 0.5) / SIZE);
            Pose.Point point = pose.onHand(column, row);
            for (Part part : parts) {
                double inside = -pose.scale() * part.distance(point.x(), point.y());
                if (inside > -0.5) {
                    colour = colour.mix(skin.times(shade(inside)), clamp(inside + 0.5));
                }
            }
            return colour;
        }));
    }

    @FunctionalInterface
    private interface Scene {
        Colour at(int column, int row);
    }

    private static double shade(double inside) {
        return RIM_SHADE + (1 - RIM_SHADE) * clamp(inside / RIM);
    }

    /** Takes the picture: with more or less light, and grain. */
    private static Picture expose(Random random, Scene scene) {
        double light = 0.85 + 0.25 * random.nextDouble();
        double noise = MOST_NOISE * random.nextDouble();
        byte[] rgb = new byte[SIZE * SIZE * 3];
        for (int i = 0; i < SIZE * SIZE; i++) {
            Colour colour = scene.at(i % SIZE, i / SIZE).times(light);
            rgb[3 * i] = level(colour.red() + noise * random.nextGaussian());
            rgb[3 * i + 1] = level(colour.green() + noise * random.nextGaussian());
            rgb[3 * i + 2] = level(colour.blue() + noise * random.nextGaussian());
        }
        return new Picture(SIZE, SIZE, rgb);
    }

    private static byte level(double value) {
        return (byte) Math.round(255 * clamp(value));
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
