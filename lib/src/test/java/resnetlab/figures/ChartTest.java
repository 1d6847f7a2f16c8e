package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartTest {
    private static final String FINDING = "v1.5 costs 6 % more than v1.";

    static Table costs() {
        return Table.create(
                "costs",
                StringColumn.create("placement", "v1", "v1.5", "D"),
                LongColumn.create("multiply-adds", 3_857_973_248L, 4_089_184_256L, 4_328_824_832L),
                LongColumn.create("parameters", 25_557_032, 25_557_032, 25_576_264));
    }

    static Table losses() {
        return Table.create(
                "losses",
                IntColumn.create("epoch", 1, 2, 3, 4),
                DoubleColumn.create("train loss", 1.79, 1.2, Double.NaN, 0.4),
                DoubleColumn.create("test loss", 1.78, 1.4, 1.1, 1.0));
    }

    @Test
    void bars_are_readable_without_a_script() throws Exception {
        Figure figure = Chart.bars("Cost", FINDING, costs(), "placement", "multiply-adds");
        Markup markup = Markup.of(figure);
        assertAll(
                () -> assertEquals(List.of("v1", "v1.5", "D"), markup.texts("label")),
                () -> assertEquals(List.of("3.86\u00a0G", "4.09\u00a0G", "4.33\u00a0G"), markup.texts("after")),
                () -> assertTrue(markup.texts("small").contains("multiply-adds")),
                () -> assertTrue(markup.texts("small").contains("2\u00a0G")),
                () -> assertEquals("Cost: " + FINDING, figure.text()),
                () -> assertTrue(figure.html().contains("3,857,973,248")));
    }

    @Test
    void lengths_of_bars_are_as_their_numbers() throws Exception {
        Table table = Table.create("t", StringColumn.create("c", "a", "b", "c"), DoubleColumn.create("v", 10, 20, -5));
        List<Double> widths = Markup.of(Chart.bars("t", "f", table, "c", "v")).elements("rect").stream()
                .map(bar -> Double.valueOf(bar.getAttribute("width")))
                .toList();
        assertEquals(2, widths.get(1) / widths.get(0), 0.01);
        assertEquals(0.5, widths.get(2) / widths.get(0), 0.01);
    }

    @Test
    void a_missing_number_leaves_a_gap_in_the_line() throws Exception {
        Figure figure = Chart.lines("Loss", "It falls.", losses(), "epoch", "train loss", "test loss");
        List<String> lines = Markup.of(figure).elements("path").stream()
                .filter(path -> path.getAttribute("class").startsWith("line "))
                .map(path -> path.getAttribute("d"))
                .toList();
        assertEquals(1 + 1, lines.get(0).chars().filter(c -> c == 'M').count());
        assertEquals(1, lines.get(1).chars().filter(c -> c == 'M').count());
        assertTrue(figure.html().contains("<td>\u2013</td>"));
    }

    @Test
    void columns_differ_by_more_than_colour() throws Exception {
        String[] names = IntStream.range(0, 6).mapToObj(i -> "y" + i).toArray(String[]::new);
        Table table = Table.create("t", DoubleColumn.create("x", 1, 2, 3));
        for (String name : names) {
            table.addColumns(DoubleColumn.create(name, 1, 2, 3));
        }
        JsonNode plot = plot(Chart.lines("t", "f", table, "x", names));
        assertEquals(6, plot.findValuesAsText("symbol").stream().distinct().count());
        assertEquals(6, plot.findValuesAsText("dash").stream().distinct().count());
        long marks = Markup.of(Chart.points("t", "f", table, "x", names)).elements("path").stream()
                .map(path -> path.getAttribute("class"))
                .filter(css -> css.startsWith("mark-"))
                .distinct()
                .count();
        assertEquals(6, marks);
    }

    @Test
    void plotly_gets_the_same_numbers_and_names() throws Exception {
        JsonNode plot = plot(Chart.bars("Cost", FINDING, costs(), "placement", "multiply-adds", "parameters"));
        JsonNode second = plot.get("data").get(1);
        assertAll(
                () -> assertEquals("bar", second.get("type").asText()),
                () -> assertEquals("h", second.get("orientation").asText()),
                () -> assertEquals("parameters", second.get("name").asText()),
                () -> assertEquals(25_576_264, second.get("x").get(2).asDouble()),
                () -> assertEquals("v1.5", second.get("y").get(1).asText()),
                () -> assertEquals(
                        "reversed", plot.at("/layout/yaxis/autorange").asText()));
        JsonNode lines = plot(Chart.lines("Loss", "It falls.", losses(), "epoch", "test loss"));
        assertAll(
                () -> assertEquals("lines+markers", lines.at("/data/0/mode").asText()),
                () -> assertEquals(1.4, lines.at("/data/0/y/1").asDouble()),
                () -> assertEquals("epoch", lines.at("/layout/xaxis/title/text").asText()),
                () -> assertEquals(
                        "test loss", lines.at("/layout/yaxis/title/text").asText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "a'b\"c", "back\\slash'}", "]]></script>", "two\nlines"})
    void names_are_text_in_the_picture_and_for_plotly(String hostile) throws Exception {
        Table table = Table.create(
                hostile, StringColumn.create(hostile, hostile, "b"), DoubleColumn.create("v" + hostile, 1, 2));
        Figure figure = Chart.bars(hostile, hostile, table, hostile, "v" + hostile);
        assertEquals(List.of(), Markup.of(figure).elements("img"));
        String name = plot(figure).at("/data/0/y/0").asText();
        assertFalse(name.matches(".*[<>\\\\'\"].*"), name);
        plot(Chart.lines(hostile, hostile, table, "v" + hostile, "v" + hostile));
    }

    @Test
    void refuses_what_cannot_be_drawn_and_says_what_would() {
        Table costs = costs();
        refuses(
                "no column 'cost'. Its columns are [placement, ",
                () -> Chart.bars("t", "f", costs, "placement", "cost"));
        refuses("only numbers", () -> Chart.bars("t", "f", costs, "parameters", "placement"));
        refuses("Chart.bars", () -> Chart.lines("t", "f", costs, "placement", "parameters"));
        refuses("stands in two rows", () -> Chart.bars("t", "f", costs.append(costs()), "placement", "parameters"));
        refuses("has no rows", () -> Chart.bars("t", "f", costs.emptyCopy(), "placement", "parameters"));
        refuses("Name 1 to 6 columns", () -> Chart.bars("t", "f", costs, "placement"));
        Table long1 = Table.create("t", IntColumn.indexColumn("x", 5001, 0));
        refuses("up to 5,000", () -> Chart.lines("t", "f", long1, "x", "x"));
        refuses("up to 60", () -> Chart.bars("t", "f", long1.first(61), "x", "x"));
    }

    private static void refuses(String part, Executable call) {
        String message = Refusals.sentence(call);
        assertTrue(message.contains(part), message);
    }

    @Test
    void numbers_are_brief_on_pictures_and_exact_in_tables() {
        assertAll(
                () -> assertEquals("3.86\u00a0G", Numbers.brief(3_857_973_248.0)),
                () -> assertEquals("1\u00a0M", Numbers.brief(999_999)),
                () -> assertEquals("12.3\u00a0k", Numbers.brief(12_345)),
                () -> assertEquals("9,409", Numbers.brief(9409)),
                () -> assertEquals("0.0123", Numbers.brief(0.012345)),
                () -> assertEquals("\u22123", Numbers.brief(-3)),
                () -> assertEquals("0", Numbers.brief(0)),
                () -> assertEquals("3,857,973,248", Numbers.exact(3_857_973_248.0)),
                () -> assertEquals("1,234.57", Numbers.exact(1234.5678)),
                () -> assertEquals("1E\u22127", Numbers.exact(1e-7)),
                () -> assertEquals("\u2013", Numbers.exact(Double.NaN)));
    }

    @Test
    void axes_have_few_round_numbers() {
        assertEquals(
                List.of(0.0, 0.5, 1.0, 1.5, 2.0),
                Ticks.of(new double[] {0.4, 1.79}).places());
        assertEquals(
                List.of(98.0, 99.0, 100.0, 101.0, 102.0, 103.0),
                Ticks.of(new double[] {98.4, 102.9}).places());
        assertEquals(
                List.of(-5.0, 0.0, 5.0, 10.0, 15.0, 20.0),
                Ticks.fromZero(new double[] {-5, 20}).places());
        assertTrue(Ticks.of(new double[] {7, 7, Double.NaN}).along(7) > 0);
    }

    private static JsonNode plot(Figure figure) throws Exception {
        String json = Markup.of(figure).elements("figure").get(0).getAttribute("data-plot");
        return new ObjectMapper().readTree(json);
    }
}
