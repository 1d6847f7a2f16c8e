package resnetlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.exercise.Exercise;

class ProgressTest {

    @TempDir
    Path folder;

    private Progress progress() {
        return new Progress(folder.resolve("deep/progress.properties"));
    }

    @Test
    void a_fresh_file_says_that_nothing_was_attempted() {
        assertEquals(Progress.Standing.NOT_ATTEMPTED, progress().standing(Exercise.OUTPUT_SIZE));
        assertEquals(0, progress().predictions(""));
    }

    @Test
    void the_first_prediction_counts() {
        progress().predicted("01-windows", Progress.Hit.WRONG);
        progress().predicted("01-windows", Progress.Hit.RIGHT);
        progress().predicted("00-quarter", Progress.Hit.RIGHT);

        assertEquals(1, progress().predictions("01-"));
        assertEquals(0, progress().rightPredictions("01-"));
        assertEquals(1, progress().rightPredictions("00-"));
    }

    @Test
    void what_is_solved_stays_solved() {
        progress().checked(Exercise.OUTPUT_SIZE, Progress.Standing.TRIED);
        assertEquals(Progress.Standing.TRIED, progress().standing(Exercise.OUTPUT_SIZE));

        progress().checked(Exercise.OUTPUT_SIZE, Progress.Standing.SOLVED);
        progress().checked(Exercise.OUTPUT_SIZE, Progress.Standing.TRIED);

        assertEquals(Progress.Standing.SOLVED, progress().standing(Exercise.OUTPUT_SIZE));
    }

    @Test
    void a_damaged_file_is_set_aside_and_not_lost() throws IOException {
        Path file = folder.resolve("deep/progress.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "predicted.01=\\uXYZ");

        progress().predicted("01-windows", Progress.Hit.RIGHT);

        assertEquals(1, progress().predictions("01-"));
        assertEquals("predicted.01=\\uXYZ", Files.readString(folder.resolve("deep/progress.properties.damaged")));
    }

    @Test
    void looking_at_a_damaged_file_moves_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("progress.properties"), "predicted.01=\\uXYZ");

        assertEquals(0, new Progress(file).predictions(""));
        assertTrue(Files.exists(file));
    }

    @Test
    void what_could_not_take_its_place_leaves_nothing_behind() throws IOException {
        Path file = folder.resolve("progress.properties");
        Files.createDirectories(file.resolve("a folder that is not empty"));

        new Progress(file).predicted("01-windows", Progress.Hit.RIGHT);

        assertFalse(new Progress(file).canBeKept());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("progress.properties", "progress.properties.lock"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_harmless_and_the_panel_says_so() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Progress nowhere = new Progress(file.resolve("progress.properties"));

        nowhere.predicted("01-windows", Progress.Hit.RIGHT);
        nowhere.checked(Exercise.OUTPUT_SIZE, Progress.Standing.SOLVED);

        assertEquals(0, nowhere.predictions(""));
        assertTrue(ProgressPanel.of(nowhere).html().contains("cannot be kept"));
        assertFalse(ProgressPanel.of(progress()).html().contains("cannot be kept"));
    }

    @Test
    void several_writers_lose_nothing() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String id = "01-question-" + i;
            writers.add(new Thread(() -> progress().predicted(id, Progress.Hit.RIGHT)));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }

        assertEquals(8, progress().predictions("01-"));
    }
}
