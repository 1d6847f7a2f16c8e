package resnetlab.figures;

import java.util.List;
import java.util.stream.Collectors;

/** The shapes on the way through a network: a square for each, as large as its maps, with the number of channels. */
public final class ShapeRoad {
    private static final int LARGEST = 80;
    private static final int SMALLEST = 5;
    private static final int COLUMN = 92;

    private ShapeRoad() {}

    /**
     * A shape on the way.
     *
     * @param name what gives it
     * @param channels how many channels it has
     * @param size height and width
     */
    public record Stop(String name, long channels, long size) {}

    /** Draws the stops from left to right; at least one. */
    public static Figure of(String title, List<Stop> stops) {
        long most = stops.stream().mapToLong(Stop::size).max().orElse(1);
        Svg svg = new Svg();
        for (int i = 0; i < stops.size(); i++) {
            draw(svg, stops.get(i), COLUMN * (i + 0.5), most, i == 0 ? Role.INPUT : Role.OUTPUT);
        }
        String finding = "Height and width: "
                + stops.stream().map(stop -> "" + stop.size()).collect(Collectors.joining(", ")) + ". Channels: "
                + stops.stream().map(stop -> "" + stop.channels()).collect(Collectors.joining(", ")) + ".";
        double width = (double) COLUMN * stops.size();
        return new Frame(title, finding)
                .width(width)
                .add("<div class=\"scroll\">" + svg.toImage(width, LARGEST + 66.0, title, finding) + "</div>")
                .toFigure("The shapes as a table", table(stops));
    }

    private static void draw(Svg svg, Stop stop, double middle, long most, Role role) {
        double side = Math.max(SMALLEST, (double) LARGEST * stop.size() / most);
        svg.rect(middle - side / 2, LARGEST - side + 2, side, side, role.css());
        svg.text(middle, LARGEST + 22.0, "middle", stop.name());
        svg.text(middle, LARGEST + 41.0, "small", "%s x %s".formatted(stop.size(), stop.size()));
        svg.text(middle, LARGEST + 58.0, "small", stop.channels() + " channels");
    }

    private static String table(List<Stop> stops) {
        Table table = Table.of(List.of("after", "channels", "height and width", "values"));
        stops.forEach(stop -> table.row(
                stop.name(),
                List.of("" + stop.channels(), "" + stop.size(), "" + stop.channels() * stop.size() * stop.size())));
        return table.toHtml();
    }
}
