package resnetlab.checks.functions;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import resnetlab.checks.judging.Checks;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Value;

/** Checks {@code int everySecond(int n)}, the exercise of the welcome notebook. */
@Checks
public final class WarmUpChecks {

    /** How many rows there are. */
    private record Rows(int n) {
        @Override
        public String toString() {
            return "(" + n + ")";
        }
    }

    private final LearnerCode code;

    WarmUpChecks(LearnerCode code) {
        this.code = code;
    }

    @Test
    @Order(1)
    @DisplayName("An even number of rows: half of them are left")
    void even() {
        question().demand(code, List.of(new Rows(8), new Rows(2), new Rows(56)));
    }

    @Test
    @Order(2)
    @DisplayName("An odd number of rows: the first and the last are both kept")
    void odd() {
        question().demand(code, List.of(new Rows(7), new Rows(1), new Rows(15)));
    }

    private static Question<Rows> question() {
        return new Question<>(
                rows -> Invocation.of(Exercise.WARM_UP.method(), new Value.OfInt(rows.n())),
                rows -> Answer.of(rows.n() / 2 + rows.n() % 2),
                List.of(Rule.of(Misconception.FORGOTTEN_LAST_ROW, rows -> Answer.of(rows.n() / 2))));
    }
}
