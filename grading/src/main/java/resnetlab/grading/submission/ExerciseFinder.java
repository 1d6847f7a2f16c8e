package resnetlab.grading.submission;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import resnetlab.exercise.Exercise;

/** Finds the code of the exercises in a submission. */
public final class ExerciseFinder {

    private final List<Searched> documents;
    private final SnippetReader reader;
    private final Predicate<String> packageIsVisible;

    private record Searched(Document document, KernelState state) {}

    private record Found(Searched where, FoundBy by, Answer answer) {}

    /** Whether a learner has begun to solve an exercise: a folder may hold the notebook as it was handed out too. */
    private enum Answer {
        STUB,
        ATTEMPT
    }

    /** The better of two findings comes last. */
    private static final Comparator<Found> BETTER =
            Comparator.comparing(Found::answer).thenComparing(Found::by, Comparator.reverseOrder());

    /**
     * Reads what the cells of a submission define.
     *
     * @param submission the submission
     * @param reader parses the cells
     * @param packageIsVisible whether a package is on the class path of graded code
     */
    public ExerciseFinder(Submission submission, SnippetReader reader, Predicate<String> packageIsVisible) {
        this(
                submission.documents().stream()
                        .map(document -> new Searched(document, new KernelState(document, reader)))
                        .toList(),
                reader,
                packageIsVisible);
    }

    private ExerciseFinder(List<Searched> documents, SnippetReader reader, Predicate<String> packageIsVisible) {
        this.documents = documents;
        this.reader = reader;
        this.packageIsVisible = packageIsVisible;
    }

    /** Returns a finder in whose documents a cell's methods take the place of all methods of the same names. */
    public ExerciseFinder replacing(Cell cell) {
        List<Searched> replaced = documents.stream()
                .map(searched ->
                        new Searched(searched.document(), searched.state().replacing(cell, reader.read(cell.source()))))
                .toList();
        return new ExerciseFinder(replaced, reader, packageIsVisible);
    }

    /** Finds the code of one exercise. Of several documents that hold it an attempt, the surest and then the last one counts. */
    public Finding find(Exercise exercise) {
        return documents.stream()
                .flatMap(searched -> foundBy(searched, exercise)
                        .map(by -> new Found(searched, by, answer(searched.state(), exercise.method())))
                        .stream())
                .reduce((one, other) -> BETTER.compare(one, other) > 0 ? one : other)
                .map(found -> finding(found, exercise.method()))
                .orElse(new Finding.Nothing());
    }

    private static Answer answer(KernelState state, String method) {
        boolean begun = !state.unreadDefinitions(method).isEmpty()
                || state.methods(method).stream()
                        .anyMatch(placed -> !placed.what().references().names().contains(Import.STUB_NAME));
        return begun ? Answer.ATTEMPT : Answer.STUB;
    }

    private Finding finding(Found found, String method) {
        KernelState state = found.where().state();
        List<Placed<Definition>> closure = state.closure(method);
        if (closure.isEmpty()) {
            List<Placed<Piece>> unread = state.unreadDefinitions(method);
            Placed<Piece> last = unread.get(unread.size() - 1);
            return new Finding.Code(SourceAssembler.assembleUnread(method, last), found.by());
        }
        List<String> kitClasses = KitCalls.in(state, closure);
        if (!kitClasses.isEmpty()) {
            return new Finding.CallsKit(kitClasses, found.by());
        }
        ExerciseSource source = SourceAssembler.assemble(method, state.imports(), closure, packageIsVisible);
        return new Finding.Code(source, found.by());
    }

    private static Optional<FoundBy> foundBy(Searched searched, Exercise exercise) {
        List<Cell> cells = Stream.<Placed<?>>concat(
                        searched.state().methods(exercise.method()).stream(),
                        searched.state().unreadDefinitions(exercise.method()).stream())
                .<Cell>map(Placed::cell)
                .toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(FoundBy.values())
                .filter(by -> cells.stream().anyMatch(cell -> marks(cell, by, exercise)))
                .min(Comparator.naturalOrder());
    }

    private static boolean marks(Cell cell, FoundBy by, Exercise exercise) {
        return switch (by) {
            case CELL_ID -> cell.id().equals(exercise.id() + "-solution");
            case METADATA -> cell.solves().equals(Optional.of(exercise.id()));
            case MARKER ->
                Pattern.compile("(?m)^[ \\t]*+//[ \\t]*+exercise:[ \\t]*+" + Pattern.quote(exercise.id())
                                + "[ \\t\\r]*+$")
                        .matcher(cell.source())
                        .find();
            case METHOD -> true;
        };
    }
}
