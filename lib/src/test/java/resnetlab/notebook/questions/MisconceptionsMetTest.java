package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resnetlab.exercise.Misconception;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.Question;

/** Each belief that the course rests on is met in the notebook that is about it, by the learner's own wrong prediction. */
class MisconceptionsMetTest {

    @ParameterizedTest
    @CsvSource({
        "01, EXACT_FIT",
        "01, EQUAL_USE",
        "01, SAME_IS_SYMMETRIC",
        "01, SAME_KEEPS_SIZE",
        "01, PER_SIDE_OR_TOTAL",
        "01, EVEN_KERNEL",
        "01, TINY_INPUT",
        "02, ONE_BY_ONE_LOOKS_AROUND",
        "03, BIAS_BEFORE_NORM",
        "03, TRAINING_ONLY_READS",
        "03, MOMENTUM_REVERSED",
        "04, PROJECTION_IFF_STRIDE",
        "04, RELU_IN_THE_WRONG_PLACE",
        "04, SHORTCUT_NORM_MISSING",
        "05, STRIDE_TWICE",
        "06, POOLING_IS_LINEAR",
        "06, POOL_PADDING_IS_UNSEEN",
        "07, STRIDE_PLACEMENT",
        "07, NAME_IS_THE_NETWORK"
    })
    void a_wrong_prediction_is_called_by_its_name(String notebook, Misconception misconception) {
        assertTrue(QuestionsTest.all()
                .filter(question -> question.id().startsWith(notebook))
                .flatMap(MisconceptionsMetTest::beliefs)
                .anyMatch(misconception::equals));
    }

    private static Stream<Misconception> beliefs(Question question) {
        return question instanceof NumberQuestion numbers
                ? numbers.beliefs().stream().map(NumberQuestion.Belief::misconception)
                : ((ChoiceQuestion) question).options().stream().flatMap(option -> option.misconception().stream());
    }
}
