package resnetlab.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import resnetlab.figures.LinePicture.Join;
import tech.tablesaw.plotly.components.Axis;
import tech.tablesaw.plotly.components.Axis.AutoRange;
import tech.tablesaw.plotly.components.Layout;
import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Marker;
import tech.tablesaw.plotly.traces.BarTrace;
import tech.tablesaw.plotly.traces.ScatterTrace;
import tech.tablesaw.plotly.traces.ScatterTrace.Mode;
import tech.tablesaw.plotly.traces.Trace;

/** Writes a chart as the JSON that Plotly draws. tablesaw-jsplot builds it, as JavaScript; here it becomes plain data. */
final class Plot {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private Plot() {}

    /** Returns lying bars. */
    static String bars(ChartData data, double height) {
        Object[] names = data.categories().stream().map(Plot::safe).toArray();
        List<Trace> traces = data.series().stream()
                .<Trace>map(series -> BarTrace.builder(names, data.of(series))
                        .orientation(BarTrace.Orientation.HORIZONTAL)
                        .name(safe(data.name(series)))
                        .build())
                .toList();
        Layout layout = Layout.builder()
                .height((int) height)
                .width((int) BarPicture.WIDTH)
                .xAxis(axis(data.valueTitle(), Ticks.fromZero(data.all())))
                .yAxis(Axis.builder()
                        .title("")
                        .type(Axis.Type.CATEGORY)
                        .autoRange(AutoRange.REVERSED)
                        .build())
                .build();
        return json(layout, traces);
    }

    /** Returns lines or points. */
    static String lines(ChartData data, Join join) {
        List<Trace> traces = data.series().stream()
                .<Trace>map(series -> line(data, series, join))
                .toList();
        Layout layout = Layout.builder()
                .height((int) LinePicture.HEIGHT)
                .width((int) LinePicture.WIDTH)
                .xAxis(axis(data.along().name(), Ticks.of(data.x())))
                .yAxis(axis(data.valueTitle(), Ticks.of(data.all())))
                .build();
        return json(layout, traces);
    }

    private static Trace line(ChartData data, Series series, Join join) {
        return ScatterTrace.builder(data.x(), data.of(series))
                .mode(join == Join.LINE ? Mode.LINE_AND_MARKERS : Mode.MARKERS)
                .name(safe(data.name(series)))
                .line(Line.builder().dash(series.dash()).build())
                .marker(Marker.builder().symbol(series.symbol()).build())
                .build();
    }

    private static Axis axis(String title, Ticks ticks) {
        return Axis.builder()
                .title(safe(title))
                .type(Axis.Type.LINEAR)
                .range(ticks.from(), ticks.to())
                .build();
    }

    /** Returns text as Plotly's labels want it, which know some tags; and without what ends a text in JavaScript. */
    private static String safe(String text) {
        return Html.escape(text).replace("\\", "&#92;").replace('\n', ' ').replace('\t', ' ');
    }

    private static String json(Layout layout, List<Trace> traces) {
        ObjectNode plot = MAPPER.createObjectNode();
        ArrayNode data = plot.putArray("data");
        for (int i = 0; i < traces.size(); i++) {
            data.add(read(traces.get(i).asJavascript(i)));
        }
        plot.set("layout", withTitlesOfToday(read(layout.asJavascript())));
        return plot.toString();
    }

    private static JsonNode read(String assignment) {
        String literal = assignment.substring(assignment.indexOf('{'), assignment.lastIndexOf('}') + 1);
        try {
            return MAPPER.readTree(literal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tablesaw-jsplot wrote something that is not data: " + literal, e);
        }
    }

    /** Plotly takes an axis title as an object since its version 3; tablesaw writes a text. */
    private static JsonNode withTitlesOfToday(JsonNode layout) {
        for (String name : List.of("xaxis", "yaxis")) {
            if (layout.get(name) instanceof ObjectNode axis) {
                String title = axis.path("title").asText();
                axis.putObject("title").put("text", title);
            }
        }
        return layout;
    }
}
