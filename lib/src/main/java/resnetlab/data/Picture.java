package resnetlab.data;

import java.util.Arrays;
import java.util.List;

/** A colour image of 8 bits per channel. */
public final class Picture {
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] rgb;

    Picture(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** Puts pictures of one size side by side, row by row; what is left of the last row is white. */
    public static Picture sheet(List<Picture> pictures, int columns) {
        if (pictures.isEmpty() || columns < 1) {
            throw new IllegalArgumentException(
                    "%d pictures in %d columns: at least one of each is needed.".formatted(pictures.size(), columns));
        }
        Picture first = pictures.get(0);
        int rows = (pictures.size() + columns - 1) / columns;
        byte[] rgb = new byte[rows * first.height * columns * first.width * CHANNELS];
        Arrays.fill(rgb, (byte) 0xff);
        Picture sheet = new Picture(columns * first.width, rows * first.height, rgb);
        for (int i = 0; i < pictures.size(); i++) {
            sheet.paste(pictures.get(i), i % columns * first.width, i / columns * first.height);
        }
        return sheet;
    }

    private void paste(Picture other, int left, int top) {
        int line = other.width * CHANNELS;
        for (int row = 0; row < other.height; row++) {
            System.arraycopy(other.rgb, row * line, rgb, ((top + row) * width + left) * CHANNELS, line);
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Encodes it as a PNG file. */
    public byte[] png() {
        return Png.encode(width, height, rgb);
    }

    /** Returns the values from 0 to 1 in the order (C, H, W), as DJL's blocks take them. */
    public float[] values() {
        float[] values = new float[rgb.length];
        int area = width * height;
        for (int i = 0; i < rgb.length; i++) {
            values[i % CHANNELS * area + i / CHANNELS] = (rgb[i] & 0xff) / 255f;
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture
                && picture.width == width
                && picture.height == height
                && Arrays.equals(picture.rgb, rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }
}
