package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import resnetlab.figures.Explorer.Knob;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Rounding;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What holds for every figure, whatever it shows. */
class EveryFigureTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"quotes\" 'and' ]]> -- <b>";
    private static final Axis EIGHT = Axis.of(8).kernel(3).stride(2);

    static Stream<Named<Figure>> figures() {
        return Stream.of(
                Named.of(
                        "map",
                        CoverageMap.of(
                                HOSTILE, Layer.kernel(1).stride(2).on(8, 8).coverage())),
                Named.of(
                        "large map",
                        CoverageMap.of(
                                HOSTILE, Layer.kernel(1).stride(2).on(56, 56).coverage())),
                Named.of("row", CoverageMap.ofRow(HOSTILE, 1, 2, 3, 2, 1)),
                Named.of("values", ValueMap.of(HOSTILE, HOSTILE, new int[][] {{193, 289}, {289, 433}})),
                Named.of("read or not", CoverageMap.ofRead(HOSTILE, new boolean[][] {{true, false}})),
                Named.of("gradient", CoverageMap.ofGradient(HOSTILE, new boolean[][] {{true, false}})),
                Named.of("windows", WindowPicture.of(HOSTILE, EIGHT.padding(1))),
                Named.of("ragged", WindowPicture.of(EIGHT.rounding(Rounding.CEIL))),
                Named.of(
                        "side by side",
                        SideBySide.of(
                                HOSTILE,
                                WindowPicture.of(EIGHT.padding(1)),
                                WindowPicture.of(EIGHT.padding(Padding.same())))),
                Named.of(
                        "channel path",
                        ChannelPath.of(
                                HOSTILE, HOSTILE, HOSTILE, 64, List.of(new ChannelPath.Step(HOSTILE, 256, 16_384)))),
                Named.of(
                        "path maps",
                        PathMaps.of(HOSTILE, new boolean[][] {{true, false}}, new boolean[][] {{true, true}})),
                Named.of(
                        "downsampling",
                        DownsamplingPicture.of(
                                new DownsamplingPicture.Change(new double[][] {{1, 2}, {3, 4}}, 0, 1, 5),
                                List.of(new DownsamplingPicture.Way(
                                        HOSTILE,
                                        new boolean[][] {{true, true}, {true, false}},
                                        new boolean[][] {{true, false}, {false, false}},
                                        new double[][] {{1.25}},
                                        new double[][] {{1}})))),
                Named.of("field", FieldPicture.of(HOSTILE, 64, 99, 8, 120)),
                Named.of("road", ShapeRoad.of(HOSTILE, List.of(new ShapeRoad.Stop(HOSTILE, 3, 64)))),
                Named.of("gallery", Gallery.of(HOSTILE, List.of(new Gallery.Item(new byte[] {1, 2}, HOSTILE)))),
                Named.of("window explorer", WindowExplorer.start()),
                Named.of(
                        "explorer",
                        Explorer.of(
                                HOSTILE,
                                List.of(new Knob(HOSTILE, List.of(HOSTILE, "2"), 0)),
                                setting -> CoverageMap.ofRow(HOSTILE, setting.get(0)))),
                Named.of("bars", Chart.bars(HOSTILE, HOSTILE, hostileTable(), HOSTILE, "x", "y" + HOSTILE)),
                Named.of("lines", Chart.lines(HOSTILE, HOSTILE, hostileTable(), "x", "x", "y" + HOSTILE)),
                Named.of("points", Chart.points(HOSTILE, HOSTILE, hostileTable(), "x", "y" + HOSTILE)),
                Named.of("table", DataTable.of(HOSTILE, HOSTILE, hostileTable())),
                Named.of(
                        "card",
                        Card.of(Tone.NOTE, HOSTILE)
                                .say(HOSTILE)
                                .fold(HOSTILE, HOSTILE)
                                .toFigure(HOSTILE)));
    }

    private static Table hostileTable() {
        return Table.create(
                HOSTILE,
                StringColumn.create(HOSTILE, HOSTILE, "b"),
                DoubleColumn.create("x", 1, 2),
                DoubleColumn.create("y" + HOSTILE, 0.5, Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void is_well_formed_and_holds_hostile_text_as_text(Figure figure) throws Exception {
        Markup markup = Markup.of(figure);
        assertTrue(markup.elements("b").stream()
                .noneMatch(bold -> bold.getTextContent().isBlank()));
        assertTrue(markup.elements("script").stream()
                .noneMatch(script -> script.getTextContent().startsWith("alert")));
    }

    @Test
    void a_downsampling_picture_wants_ways_and_outputs_that_are_not_larger() {
        var change = new DownsamplingPicture.Change(new double[][] {{1}}, 0, 0, 5);
        var grown = new DownsamplingPicture.Way(
                "grown", new boolean[][] {{true}}, new boolean[][] {{true}}, new double[2][2], new double[2][2]);
        for (List<DownsamplingPicture.Way> ways : List.of(List.<DownsamplingPicture.Way>of(), List.of(grown))) {
            assertTrue(Refusals.sentence(() -> DownsamplingPicture.of(change, ways))
                    .endsWith("give at least one, and for each an output of 1 to 1 rows."));
        }
    }

    @Test
    @DefaultLocale("ar-EG")
    void digits_are_those_that_a_page_reads_in_a_locale_with_digits_of_its_own() {
        assertTrue(ownDigits("%d".formatted(12)));
        figures().forEach(figure -> assertFalse(ownDigits(figure.getPayload().html()), figure.getName()));
    }

    private static boolean ownDigits(String text) {
        return text.codePoints().anyMatch(letter -> Character.isDigit(letter) && letter > '9');
    }

    @Test
    @DefaultLocale("de-DE")
    void numbers_have_a_point_in_a_locale_with_a_comma() {
        assertEquals("0,5", "%.1f".formatted(0.5));
        figures()
                .forEach(figure -> assertFalse(
                        figure.getPayload()
                                .html()
                                .matches("(?s).* (d|x|y|x1|y1|width|height|r)=\"[^\"]*\\d,\\d[^\"]*\".*"),
                        figure.getName()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void loads_nothing(Figure figure) throws Exception {
        Markup markup = Markup.of(figure);
        assertEquals(List.of(), markup.elements("link", "iframe", "object", "image", "use", "a"));
        String markupWithoutNames =
                figure.html().replace("http://www.w3.org/2000/svg", "").replace("src=\"data:image/png;base64,", "");
        for (String word : List.of("http:", "https:", "url(", "@import", "src=", "href=", "fetch(", "XMLHttpRequest")) {
            assertFalse(markupWithoutNames.contains(word), word);
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void has_no_ids_that_could_meet_those_of_another_figure(Figure figure) {
        assertFalse(figure.html().matches("(?s).*\\s(id|for|aria-labelledby|aria-describedby)=.*"));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void pictures_have_a_name_and_a_finding_or_are_decoration(Figure figure) throws Exception {
        for (Element svg : Markup.of(figure).elements("svg")) {
            if (svg.getAttribute("role").equals("img")) {
                assertFalse(svg.getElementsByTagName("title")
                        .item(0)
                        .getTextContent()
                        .isBlank());
                assertFalse(svg.getElementsByTagName("desc")
                        .item(0)
                        .getTextContent()
                        .isBlank());
            } else {
                assertEquals("true", svg.getAttribute("aria-hidden"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void keys_reach_what_has_the_focus_and_not_the_notebook(Figure figure) throws Exception {
        List<Element> focusable = Markup.of(figure).elements("input", "select", "button", "summary").stream()
                .toList();
        for (Element element : focusable) {
            assertEquals("true", element.getAttribute("data-lm-suppress-shortcuts"), element.getTagName());
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void numbers_stand_in_a_table_too(Figure figure) throws Exception {
        boolean picture = figure.html().contains("role=\"img\"");
        boolean table = figure.html().contains("data-rows=");
        assertEquals(picture || table, !Markup.of(figure).elements("table").isEmpty());
        assertTrue(
                figure.html().length() < 150_000,
                "%d characters".formatted(figure.html().length()));
    }
}
