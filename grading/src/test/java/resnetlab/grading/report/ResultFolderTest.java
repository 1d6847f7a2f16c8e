package resnetlab.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.exercise.Exercise;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.SubmissionResult;

class ResultFolderTest {

    private static final GradingRun RUN = new GradingRun("0", 1, IsolationLevel.NONE, List.of(Exercise.OUTPUT_SIZE));

    @TempDir
    Path folder;

    private static SubmissionResult ungradable(String reason) {
        return new SubmissionResult(RUN, "a", "a.ipynb", "", Optional.of(reason), 0.1, List.of());
    }

    private String reasonWritten(String reason) throws IOException {
        new ResultFolder(folder, EnumSet.allOf(OutputFormat.class), Locations.unknown()).write(ungradable(reason));
        return new ObjectMapper()
                .readTree(folder.resolve("a/result.json").toFile())
                .path("reason")
                .asText();
    }

    @Test
    void half_a_character_is_written_as_the_replacement_character() throws IOException {
        assertEquals("a\uFFFDb", reasonWritten("a\uD83Db"));
    }

    @Test
    void no_message_is_longer_than_2000_characters_and_the_mark() throws IOException {
        assertEquals("x".repeat(2000) + " ...", reasonWritten("x".repeat(1 << 20)));
    }

    @Test
    void the_page_is_written_though_the_table_cannot_be() throws IOException {
        Files.createDirectories(folder.resolve("grades.csv/in-the-way"));
        ResultFolder results = new ResultFolder(folder, EnumSet.allOf(OutputFormat.class), Locations.unknown());

        assertThrows(IOException.class, () -> results.writeSummary(RUN, List.of(ungradable("no"))));
        assertTrue(Files.readString(folder.resolve("index.html")).contains("a.ipynb"));
    }
}
