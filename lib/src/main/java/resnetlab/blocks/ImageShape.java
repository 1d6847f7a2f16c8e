package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;

/** What every layer asks of an image's shape (N, C, H, W). */
public final class ImageShape {
    private static final int RANK = 4;

    private ImageShape() {}

    /**
     * Returns the shape.
     *
     * @throws ShapeException when it is not that of images (N, C, H, W)
     */
    public static Shape require(Shape shape) {
        if (shape.dimension() != RANK) {
            throw new ShapeException("The input's shape is %s, but this layer needs four axes (N, C, H, W). %s"
                    .formatted(shape, remedy(shape)));
        }
        for (int axis = 1; axis < RANK; axis++) {
            if (shape.get(axis) < 1 || shape.get(axis) > Integer.MAX_VALUE) {
                throw new ShapeException(
                        "The input's shape (N, C, H, W) is %s, but C, H and W must be at least 1 and at most %d. Give an image with channels and pixels."
                                .formatted(shape, Integer.MAX_VALUE));
            }
        }
        return shape;
    }

    private static String remedy(Shape shape) {
        return shape.dimension() == RANK - 1
                ? "Give a single image a batch axis with expandDims(0)."
                : "Give it images, or what a layer makes of images.";
    }

    /** Returns C of (N, C, H, W). */
    public static int channels(Shape images) {
        return Math.toIntExact(require(images).get(1));
    }

    /**
     * Returns C of (N, C, H, W).
     *
     * @throws ShapeException when so many groups do not divide it
     */
    static int channels(Shape images, int groups) {
        int channels = channels(images);
        if (channels % groups != 0) {
            throw new ShapeException(
                    "The input (N, C, H, W) is %s, but %d groups need a C that %d divides. Change the groups or the channels before."
                            .formatted(images, groups, groups));
        }
        return channels;
    }

    /** Puts a layer on both axes of an image, where it must fit. */
    static Plane plane(Shape images, Layer layer) {
        return plane(images, layer, layer);
    }

    /**
     * Puts a layer on each axis of an image.
     *
     * @throws ShapeException when a window does not fit
     */
    public static Plane plane(Shape images, Layer rows, Layer columns) {
        require(images);
        Plane plane = new Plane(rows.on(Math.toIntExact(images.get(2))), columns.on(Math.toIntExact(images.get(3))));
        requireFit("height", images, plane.height());
        requireFit("width", images, plane.width());
        return plane;
    }

    private static void requireFit(String name, Shape images, Axis axis) {
        axis.misfit().ifPresent(sentence -> {
            throw new ShapeException(
                    "The input (N, C, H, W) is %s. Along its %s: %s".formatted(images, name, sentence));
        });
    }

    /** Returns the shape of so many channels over what a plane makes. */
    public static Shape output(Shape images, int channels, Plane plane) {
        return new Shape(images.get(0), channels, plane.outputHeight(), plane.outputWidth());
    }
}
