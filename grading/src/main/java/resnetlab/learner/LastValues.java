package resnetlab.learner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of parameters' values as bytes, each value once: layers of one size get the same weights, and one run of a block often
 * the weights of the run before. Both ends of a pipe keep the list that went over it last, and know a value by its arrays
 * themselves, not by what is in them.
 */
final class LastValues {

    private List<ParameterValue> last = List.of();

    void write(List<ParameterValue> values, WireWriter out) throws IOException {
        Map<ParameterValue, Integer> before = places(last);
        List<ParameterValue> different = values.stream().distinct().toList();
        out.list(different, value -> {
            int place = before.getOrDefault(value, -1);
            out.number(place);
            if (place < 0) {
                DataFormat.write(value, out);
            }
        });
        out.ints(values.stream().mapToInt(places(different)::get).toArray());
        last = different;
    }

    private static Map<ParameterValue, Integer> places(List<ParameterValue> different) {
        Map<ParameterValue, Integer> places = new HashMap<>();
        different.forEach(value -> places.put(value, places.size()));
        return places;
    }

    List<ParameterValue> read(WireReader in) throws IOException {
        List<ParameterValue> before = last;
        List<ParameterValue> different = in.list(() -> {
            int place = in.number();
            return place < 0 ? DataFormat.readParameterValue(in) : of(before, place);
        });
        List<ParameterValue> values = new ArrayList<>();
        for (int place : in.ints()) {
            values.add(of(different, place));
        }
        last = different;
        return values;
    }

    private static ParameterValue of(List<ParameterValue> values, int place) throws WireException {
        if (place < 0 || place >= values.size()) {
            throw new WireException("a value that was not sent");
        }
        return values.get(place);
    }
}
