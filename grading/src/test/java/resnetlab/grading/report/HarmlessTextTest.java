package resnetlab.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and messages of learners do nothing in a spreadsheet, on a terminal, in GitHub's log. */
class HarmlessTextTest {

    /** A reader after RFC 4180 that takes any of the separators that spreadsheets take. */
    private static List<String> cells(String line, String separators) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (quoted || cell.isEmpty())) {
                boolean escaped = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (escaped) {
                    cell.append(line.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && separators.indexOf(c) >= 0) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String csv(String name, String reason) {
        return CsvGrades.write(Samples.RUN.exercises(), List.of(Samples.ungradable(name, name, reason)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFF1D1",
                "\"=1",
                "x;=1",
                "x;\"=1",
                "x\t=1",
                "x\r\n=1",
                "\u202E=1"
            })
    void no_cell_begins_a_formula_however_a_spreadsheet_separates_cells(String text) {
        String file = csv(text, text);
        for (String separators : new String[] {",", ";", "\t", ",;\t\n\r"}) {
            for (String cell : cells(file.substring(file.indexOf("\r\n") + 2), separators)) {
                assertFalse(
                        cell.strip().replace("\u200B", "").replace("\u00A0", "").matches("(?s)[=+\\-@\uFF1D].*"),
                        () -> separators + " gives the cell " + cell + " of " + file);
            }
        }
    }

    @Test
    void plain_names_and_negative_numbers_within_a_sentence_stay_as_they_are() {
        String file = csv("Ann, \"B\" O'Neil-Smith", "gave 3, -2 and -1 - 4");

        assertEquals(
                List.of(
                        "Ann, \"B\" O'Neil-Smith",
                        "Ann, \"B\" O'Neil-Smith",
                        "ungradable",
                        "0",
                        "2",
                        "",
                        "",
                        "gave 3, -2 and -1 - 4"),
                cells(file.lines().toList().get(1), ","));
    }

    @Test
    void a_terminal_gets_one_line_without_control_characters_marks_of_direction_or_commands_to_a_runner() {
        StringWriter out = new StringWriter();
        new TerminalReport(new PrintWriter(out), 1)
                .add(Samples.ungradable(
                        "x", "a\u001b]0;x\u0007\u202Eb\u2067\u061C\u0085\n::error::c ##[error]d", Samples.NASTY));

        assertEquals(1, out.toString().lines().count());
        String line = out.toString().strip();
        assertTrue(line.codePoints().allMatch(c -> PlainText.isPlain(c) && c != '\n' && c != '\t'), line);
        assertFalse(line.contains("::") || line.contains("##["), line);
    }

    @Test
    void pages_hold_no_marks_of_direction_and_no_markup_of_learners() {
        String page = FeedbackPage.write(Samples.partial("x", "<script>\u202E</script>"));

        assertFalse(page.contains("<script") || page.contains("\u202E") || page.contains("\u0000"));
    }
}
