package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.Question;

class QuestionsTest {

    private static final List<Class<?>> CATALOGUES = List.of(
            WelcomeQuestions.class,
            WindowQuestions.class,
            SamePaddingQuestions.class,
            OneByOneQuestions.class,
            KnobQuestions.class,
            CostQuestions.class,
            BottleneckQuestions.class,
            SqueezeQuestions.class,
            TrainingQuestions.class,
            ShortcutQuestions.class,
            FilterQuestions.class,
            AdditionQuestions.class,
            StrideQuestions.class,
            UnreadQuestions.class,
            MovedStrideQuestions.class,
            DownsamplingQuestions.class,
            OrderQuestions.class,
            NetworkQuestions.class,
            VariantQuestions.class,
            AssignmentQuestions.class,
            BugQuestions.class,
            ZooQuestions.class);

    static Stream<Question> all() {
        return CATALOGUES.stream()
                .flatMap(catalogue -> Arrays.stream(catalogue.getFields()))
                .filter(field -> Question.class.isAssignableFrom(field.getType()))
                .map(QuestionsTest::read);
    }

    static Stream<NumberQuestion> withNumbers() {
        return all().filter(NumberQuestion.class::isInstance).map(NumberQuestion.class::cast);
    }

    static Stream<ChoiceQuestion> withChoices() {
        return all().filter(ChoiceQuestion.class::isInstance).map(ChoiceQuestion.class::cast);
    }

    private static Question read(Field field) {
        try {
            return (Question) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    @Test
    void every_question_has_a_name_of_its_own() {
        Set<String> seen = new HashSet<>();
        all().forEach(question -> assertTrue(seen.add(question.id()), question.id()));
        assertFalse(seen.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_answer_has_a_picture(Question question) {
        assertFalse(question.picture().text().isBlank());
        assertFalse(question.explanation().isBlank());
    }

    @ParameterizedTest
    @MethodSource("withNumbers")
    void no_belief_is_right_and_every_belief_can_be_met(NumberQuestion question) {
        List<Integer> answer = question.answer().get();
        question.beliefs().forEach(belief -> {
            assertNotEquals(answer, belief.numbers());
            assertEquals(answer.size(), belief.numbers().size());
        });
        assertFalse(question.beliefs().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("withChoices")
    void exactly_the_right_choice_is_nobodys_mistake(ChoiceQuestion question) {
        Choice answer = question.answer().get();
        for (ChoiceQuestion.Option option : question.options()) {
            assertEquals(
                    option.letter() == answer, option.misconception().isEmpty(), question.id() + " " + option.letter());
        }
    }

    @Test
    void answers_are_those_that_a_pencil_gives() {
        assertEquals(List.of(3), WindowQuestions.WINDOWS.answer().get());
        assertEquals(List.of(5, 5), WindowQuestions.ONE_BY_ONE.answer().get());
        assertEquals(Choice.C, WindowQuestions.MISFIT.answer().get());
        assertEquals(Choice.C, WindowQuestions.TINY.answer().get());
        assertEquals(List.of(4), SamePaddingQuestions.STRIDE.answer().get());
        assertEquals(List.of(2, 1), SamePaddingQuestions.PER_SIDE.answer().get());
        assertEquals(List.of(7), SamePaddingQuestions.EVEN.answer().get());
        assertEquals(List.of(1, 2), SamePaddingQuestions.ODD_ONE.answer().get());
        assertEquals(
                List.of(3, 4, 5, 5, 4, 3),
                SamePaddingQuestions.COVERAGE.answer().get());
        assertEquals(List.of(9), WelcomeQuestions.FIVE_BY_FIVE.answer().get());
        assertEquals(List.of(2, 1), DownsamplingQuestions.POKE.answer().get());
        assertEquals(List.of(2, 1), DownsamplingQuestions.TWO_WINDOWS.answer().get());
        assertEquals(Choice.C, DownsamplingQuestions.LINEAR.answer().get());
        assertEquals(
                List.of(0, 8, 0, 0), DownsamplingQuestions.GRADIENT.answer().get());
        assertEquals(List.of(4), DownsamplingQuestions.THREE_IN_A_ROW.answer().get());
        assertEquals(Choice.A, OrderQuestions.SWAP.answer().get());
        assertEquals(List.of(4), OrderQuestions.CHEAPER.answer().get());
        assertEquals(List.of(4, 3), OrderQuestions.SEVEN.answer().get());
        assertEquals(List.of(4, 6, 9), OrderQuestions.PADDED_MEAN.answer().get());
        assertEquals(List.of(5, 4), NetworkQuestions.PARAMETERS.answer().get());
        assertEquals(Choice.D, NetworkQuestions.NAMESAKE.answer().get());
        assertEquals(List.of(19, 10, 5, 3), NetworkQuestions.ROAD.answer().get());
        assertEquals(Choice.A, VariantQuestions.FIELD.answer().get());
        assertEquals(Choice.A, VariantQuestions.PRICE.answer().get());
        assertEquals(List.of(50), NetworkQuestions.GUESSING.answer().get());
        assertEquals(Choice.C, VariantQuestions.LOAD.answer().get());
        assertEquals(List.of(433, 289, 193), AssignmentQuestions.PENCIL.answer().get());
    }

    @Test
    void recall_answers_name_the_numbers_that_a_pencil_gives() {
        String stem = PaddingRecall.QUESTIONS.questions().get(1).answer();
        assertTrue(stem.contains("31 whole steps, so 32 places, and 1 position is left over"), stem);
        String even = PaddingRecall.QUESTIONS.questions().get(3).answer();
        assertTrue(even.startsWith("0 before and 1 after"), even);
        String ragged = DownsamplingRecall.QUESTIONS.questions().get(5).answer();
        assertTrue(ragged.startsWith("7 and 8."), ragged);
        assertEquals(
                "25,557,032 and 3,857,973,248.",
                NetworkRecall.QUESTIONS.questions().get(0).answer());
        String dearer = NetworkRecall.QUESTIONS.questions().get(1).answer();
        assertTrue(dearer.endsWith("4,089,184,256 multiply-adds: 6.0 % more."), dearer);
        assertEquals(
                Optional.empty(),
                PaddingRecall.QUESTIONS.questions().stream()
                        .filter(item -> item.answer().isBlank())
                        .findFirst());
    }
}
