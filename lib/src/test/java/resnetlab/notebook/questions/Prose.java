package resnetlab.notebook.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import resnetlab.exercise.Misconception;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.Question;
import resnetlab.notebook.Recall;

/** What a learner reads in a notebook: its markdown, its questions with all their replies, its recall questions. */
final class Prose {
    /** Where the misconceptions stand; they belong to no notebook. */
    static final String MISCONCEPTIONS = "misconceptions";

    private static final Path NOTEBOOKS = Path.of("..", "notebooks");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`]*`", Pattern.DOTALL);
    private static final Pattern SOURCES = Pattern.compile("\\*\\*Sources\\.\\*\\*.*?(\\n\\n|$)", Pattern.DOTALL);

    private static final Map<String, Recall> RECALLS = Map.of(
            "01", PaddingRecall.QUESTIONS,
            "02", OneByOneRecall.QUESTIONS,
            "03", BottleneckRecall.QUESTIONS,
            "04", ShortcutRecall.QUESTIONS,
            "05", StrideRecall.QUESTIONS,
            "06", DownsamplingRecall.QUESTIONS,
            "07", NetworkRecall.QUESTIONS,
            "08", AssignmentRecall.QUESTIONS,
            "09", BugRecall.QUESTIONS);

    private Prose() {}

    /** Returns the prose by the number of its notebook, such as 05, without code and sources, all white space a blank. */
    static Map<String, String> read() throws IOException {
        Map<String, String> prose = new TreeMap<>();
        try (Stream<Path> files = Files.list(NOTEBOOKS)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".ipynb")).toList()) {
                prose.put(number(file.getFileName().toString()), markdown(file));
            }
        }
        QuestionsTest.all().forEach(question -> prose.merge(number(question.id()), words(question), Prose::join));
        RECALLS.forEach((number, recall) -> recall.questions()
                .forEach(item -> prose.merge(number, item.question() + "\n" + item.answer(), Prose::join)));
        for (Misconception misconception : Misconception.values()) {
            prose.merge(MISCONCEPTIONS, misconception.title() + "\n" + misconception.truth(), Prose::join);
        }
        prose.replaceAll((number, text) -> plain(text));
        return prose;
    }

    private static String number(String name) {
        return name.substring(0, 2);
    }

    private static String markdown(Path notebook) throws IOException {
        JsonNode cells = new ObjectMapper().readTree(Files.readString(notebook)).get("cells");
        return StreamSupport.stream(cells.spliterator(), false)
                .filter(cell -> cell.get("cell_type").asText().equals("markdown"))
                .map(Prose::source)
                .collect(Collectors.joining("\n\n"));
    }

    private static String source(JsonNode cell) {
        return StreamSupport.stream(cell.get("source").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining());
    }

    private static String words(Question question) {
        List<String> replies = question instanceof NumberQuestion numbers
                ? numbers.beliefs().stream().map(NumberQuestion.Belief::reply).toList()
                : ((ChoiceQuestion) question)
                        .options().stream()
                                .map(option -> option.text() + "\n" + option.reply())
                                .toList();
        return question.prompt() + "\n" + String.join("\n", replies) + "\n" + question.explanation();
    }

    private static String join(String first, String second) {
        return first + "\n\n" + second;
    }

    private static String plain(String text) {
        String withoutSources = SOURCES.matcher(text).replaceAll(" ");
        return CODE.matcher(withoutSources).replaceAll("`").replaceAll("\\s+", " ");
    }
}
