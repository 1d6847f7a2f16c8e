package resnetlab.grading.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {

    private static final String CODE = "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"# t\"},"
            + " {\"cell_type\": \"code\", \"id\": \"a\", \"metadata\": {}, \"source\": [\"int a;\\n\", \"int b;\"]}]}";

    @TempDir
    Path folder;

    private Submission read(String name, byte[] bytes) throws IOException, UnreadableException {
        return read(Files.write(folder.resolve(name), bytes));
    }

    private Submission read(Path path) throws UnreadableException {
        return SubmissionReader.read(new SubmissionPlace("x", path.getFileName().toString(), path));
    }

    private String refusal(String name, byte[] bytes) {
        return assertThrows(UnreadableException.class, () -> read(name, bytes)).sentence();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Cell onlyCode(Submission submission) {
        List<Cell> cells = submission.documents().get(0).cells().stream()
                .filter(cell -> !cell.source().isEmpty())
                .toList();
        assertEquals(1, cells.size());
        return cells.get(0);
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        return zip(name, StandardCharsets.UTF_8, namesAndTexts);
    }

    private Path zip(String name, Charset names, String... namesAndTexts) throws IOException {
        Path archive = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream entries = new ZipOutputStream(out, names)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                entries.putNextEntry(new ZipEntry(namesAndTexts[i]));
                entries.write(utf8(namesAndTexts[i + 1]));
            }
        }
        return archive;
    }

    @Test
    void a_cell_keeps_its_id_its_text_and_its_place_among_all_cells() throws Exception {
        Cell cell = onlyCode(read("a.ipynb", utf8(CODE)));

        assertEquals(new Cell(2, "a", Optional.empty(), "int a;\nint b;"), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF%s", "%s\0\0", "  \r\n%s", "\0%s"})
    void byte_order_marks_null_bytes_and_blanks_do_no_harm(String frame) throws Exception {
        assertEquals(
                "int a;\nint b;",
                onlyCode(read("a.ipynb", utf8(frame.formatted(CODE)))).source());
    }

    @Test
    void utf_16_is_read() throws Exception {
        assertEquals(
                "a",
                onlyCode(read("a.ipynb", CODE.getBytes(StandardCharsets.UTF_16)))
                        .id());
    }

    @Test
    void carriage_returns_end_lines() throws Exception {
        String notebook = CODE.replace("int a;\\n", "int a;\\r\\n");

        assertEquals("int a;\nint b;", onlyCode(read("a.ipynb", utf8(notebook))).source());
    }

    @Test
    void nbformat_3_is_read() throws Exception {
        String notebook = "{\"nbformat\": 3, \"worksheets\": [{\"cells\":"
                + " [{\"cell_type\": \"code\", \"input\": [\"int x;\"]}]}]}";

        assertEquals("int x;", onlyCode(read("a.ipynb", utf8(notebook))).source());
    }

    @Test
    void metadata_names_the_exercise() throws Exception {
        String notebook =
                CODE.replace("{}", "{\"resnetlab\": {\"exercise\": \"output-size\", \"role\": \"solution\"}}");

        assertEquals(
                Optional.of("output-size"),
                onlyCode(read("a.ipynb", utf8(notebook))).solves());
    }

    @Test
    void files_that_are_no_notebook_are_refused_with_a_reason() {
        assertTrue(refusal("a.ipynb", new byte[0]).contains("empty"));
        assertTrue(refusal("a.ipynb", utf8(CODE.substring(0, 90))).contains("breaks off"));
        assertTrue(refusal("a.ipynb", utf8("hello")).contains("no notebook"));
        assertTrue(refusal("a.ipynb", utf8("[1]")).contains("no notebook"));
        assertTrue(refusal("a.ipynb", utf8("{}")).contains("no list of cells"));
        assertTrue(refusal("a.ipynb", utf8("[".repeat(100_000))).contains("no notebook"));
        assertTrue(
                refusal("a.ipynb", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1}).contains("no notebook"));
        assertTrue(refusal("a.pdf", utf8("x")).contains("cannot be graded"));
        assertTrue(refusal("a.zip", utf8("x")).contains("damaged"));
        assertTrue(refusal("b.zip", new byte[0]).contains("empty"));
        assertTrue(refusal("a.java", new byte[0]).contains("empty"));
    }

    @Test
    void cells_of_strange_shape_are_no_code() throws Exception {
        String notebook = CODE.replace("[{\"cell_type\": \"markdown\"", "[7, null, {\"cell_type\": \"markdown\"");

        assertEquals(4, onlyCode(read("a.ipynb", utf8(notebook))).number());
    }

    @Test
    void an_archive_is_one_submission_and_one_bad_file_in_it_does_not_spoil_it() throws Exception {
        Path archive = zip("a.zip", "w/a.ipynb", CODE, "w/b.ipynb", "{", "__MACOSX/c.ipynb", "x", "notes.txt", "x");

        assertEquals(
                List.of("w/a.ipynb"),
                read(archive).documents().stream().map(Document::name).toList());
    }

    @Test
    void an_entry_that_points_outside_is_read_and_written_nowhere() throws Exception {
        read(zip("a.zip", "../../escaped.ipynb", CODE));

        assertTrue(Files.notExists(folder.resolve("../../escaped.ipynb").normalize()));
    }

    @Test
    void an_archive_whose_names_are_in_a_code_page_is_read() throws Exception {
        Path archive = zip("a.zip", Charset.forName("IBM850"), "L\u00F6sung.ipynb", CODE);

        assertEquals(1, read(archive).documents().size());
    }

    @Test
    void an_archive_that_unpacks_to_too_much_is_refused() throws Exception {
        Path archive = zip("bomb.zip", "a.ipynb", " ".repeat(Bounds.FILE_BYTES + 1));

        assertTrue(Files.size(archive) < 1 << 20);
        assertTrue(assertThrows(UnreadableException.class, () -> read(archive))
                .sentence()
                .contains("unpacks"));
    }

    @Test
    void an_archive_without_notebooks_is_refused() throws Exception {
        Path archive = zip("a.zip", "notes.txt", "x");

        assertTrue(assertThrows(UnreadableException.class, () -> read(archive))
                .sentence()
                .contains("no notebook"));
    }

    @Test
    void links_are_not_followed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.ipynb"), CODE);
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.createSymbolicLink(own.resolve("a.ipynb"), secret);
        Path link = Files.createSymbolicLink(folder.resolve("link.ipynb"), secret);

        assertTrue(assertThrows(UnreadableException.class, () -> read(link))
                .sentence()
                .contains("link"));
        assertTrue(assertThrows(UnreadableException.class, () -> read(own))
                .sentence()
                .contains("no notebook"));
    }

    @Test
    void each_entry_of_a_folder_is_a_submission_with_a_name_of_its_own() throws Exception {
        Files.createDirectories(folder.resolve("in/out"));
        Files.createDirectories(folder.resolve("in/carol"));
        for (String name : List.of("a.ipynb", "a.zip", ".hidden", "=x$.java", "CAROL.java")) {
            Files.writeString(folder.resolve("in").resolve(name), CODE);
        }

        List<SubmissionPlace> places = SubmissionPlaces.in(List.of(folder.resolve("in")), folder.resolve("in/out"));

        assertEquals(
                List.of("_x_", "CAROL", "a", "a-2", "carol-2"),
                places.stream().map(SubmissionPlace::name).toList());
        assertEquals("=x$.java", places.get(0).file());
    }
}
