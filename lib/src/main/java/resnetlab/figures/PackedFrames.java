package resnetlab.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import resnetlab.figures.Explorer.Knob;

/**
 * The frames of an explorer, one for each setting, the last knob fastest, packed into a text that a page can carry.
 *
 * @param start the frame at the start
 * @param packed all of them without style sheets: JSON, gzip, base64
 */
record PackedFrames(Figure start, String packed) {
    private static final int MOST_FRAMES = 1000;
    private static final int MOST_LETTERS = 250_000;

    static PackedFrames of(List<Knob> knobs, Function<List<Integer>, Figure> frame) {
        long count = knobs.stream().mapToLong(knob -> knob.values().size()).reduce(1, Math::multiplyExact);
        if (knobs.isEmpty() || count > MOST_FRAMES) {
            throw tooMuch("%d knobs with %d settings".formatted(knobs.size(), count));
        }
        StringBuilder json = new StringBuilder();
        for (List<Integer> setting : settings(knobs)) {
            json.append(json.isEmpty() ? "[" : ",").append(json(frame.apply(setting)));
        }
        String packed = pack(json.append("]").toString());
        if (packed.length() > MOST_LETTERS) {
            throw tooMuch("frames of %d characters, packed".formatted(packed.length()));
        }
        return new PackedFrames(frame.apply(knobs.stream().map(Knob::start).toList()), packed);
    }

    private static IllegalArgumentException tooMuch(String seen) {
        return new IllegalArgumentException(
                "The explorer has %s. A page carries 1 to %d settings of at most %d characters in all; take fewer values or smaller pictures."
                        .formatted(seen, MOST_FRAMES, MOST_LETTERS));
    }

    private static List<List<Integer>> settings(List<Knob> knobs) {
        List<List<Integer>> all = List.of(List.of());
        for (Knob knob : knobs) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> setting : all) {
                for (int i = 0; i < knob.values().size(); i++) {
                    List<Integer> next = new ArrayList<>(setting);
                    next.add(i);
                    longer.add(List.copyOf(next));
                }
            }
            all = longer;
        }
        return all;
    }

    private static String json(Figure frame) {
        return "{\"html\":%s,\"text\":%s}"
                .formatted(Json.string(frame.html().replace(Style.ELEMENT, "")), Json.string(frame.text()));
    }

    private static String pack(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(bytes)) {
            packer.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
