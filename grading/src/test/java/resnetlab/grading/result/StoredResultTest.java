package resnetlab.grading.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.report.Samples;

class StoredResultTest {

    private static final GradingRun RUN = Samples.RUN;

    @Test
    void what_is_read_back_is_what_was_written_and_has_the_same_bytes() throws IOException {
        for (SubmissionResult result : List.of(
                Samples.partial("a", "a.ipynb"), Samples.ungradable("b", "b.ipynb", "no \uD83D " + Samples.NASTY))) {
            SubmissionResult read = StoredResult.read(ResultJson.write(result), RUN);

            assertEquals(result, read);
            assertEquals(ResultJson.write(result), ResultJson.write(read));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"timeout\"", "\"cell-id\"", "\"score\" : 0.3333", "\"schema\" : 1", "\"checks\"", "]"})
    void a_damaged_file_is_refused(String part) {
        String damaged = ResultJson.write(Samples.partial("a", "a.ipynb")).replace(part, "\"?\"");

        assertThrows(IOException.class, () -> StoredResult.read(damaged, RUN));
    }

    @Test
    void a_result_of_another_run_is_refused() {
        GradingRun other = new GradingRun(RUN.kit(), RUN.seed() + 1, RUN.isolation(), RUN.exercises());

        assertThrows(
                IOException.class, () -> StoredResult.read(ResultJson.write(Samples.partial("a", "a.ipynb")), other));
    }

    @Test
    void records_of_runs_are_read_back_and_say_in_what_they_differ() throws IOException {
        RunRecord record = RunRecord.of(RUN, 2.5, 512, new Shard(2, 3), List.of("a", "b", "c", "d", "e", "f"));
        GradingRun weak = new GradingRun(RUN.kit(), RUN.seed(), IsolationLevel.NONE, RUN.exercises());

        assertEquals(record, RunRecord.parse(record.text()));
        assertEquals(
                List.of(1, 4),
                record.entries().stream().map(RunRecord.Entry::place).toList());
        assertTrue(record.differenceTo(record).isEmpty());
        assertEquals(
                Optional.of("isolation none instead of bubblewrap"),
                record.differenceTo(RunRecord.of(weak, 2.5, 512, Shard.WHOLE, List.of())));
        assertFalse(record.differenceTo(RunRecord.of(RUN, 3, 512, Shard.WHOLE, List.of()))
                .isEmpty());
        assertThrows(IOException.class, () -> RunRecord.parse(record.text().replace("2/3", "4/3")));
    }

    @Test
    void parts_share_all_submissions_evenly_and_none_twice() {
        for (int count = 1; count <= 7; count++) {
            List<Integer> held = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                for (int place = 0; place < 20; place++) {
                    if (new Shard(number, count).holds(place)) {
                        held.add(place);
                    }
                }
            }
            assertEquals(20, held.stream().distinct().count());
            assertEquals(20, held.size());
        }
        assertEquals(Optional.empty(), Shard.parse("0/3"));
        assertEquals(Optional.empty(), Shard.parse("4/3"));
        assertEquals(Optional.empty(), Shard.parse("1-3"));
        assertEquals(Optional.of(new Shard(3, 3)), Shard.parse("3/3"));
    }
}
