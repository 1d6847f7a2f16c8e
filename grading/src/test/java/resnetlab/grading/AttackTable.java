package resnetlab.grading;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import resnetlab.grading.isolation.IsolationLevel;

/** Writes down what each attack gained. */
final class AttackTable {

    private static final String HEAD = """
            # What attacks gain

            Made by a test, which fails when this file is out of date. Each attack is a file in `grading/attacks`.

            ## Assaults on the grader and the score

            Each is a submission, graded in one run with an honest one, which gets all its points. None may gain a point.

            | attack | what it tries | status | points | held by |
            |---|---|---|---|---|
            """;

    private static final String ESCAPES = """

            ## Ways out of the room

            Each is run at each level of isolation. `--isolation auto` takes the first level that works; below `unshare` the grader
            warns.

            | attack | what it tries | bubblewrap | unshare | uid | none | held by |
            |---|---|---|---|---|---|---|
            """;

    private AttackTable() {}

    /** What an assault led to. */
    record Seen(String status, double points) {}

    static String of(List<Attack> assaults, Function<Attack, Seen> seen, List<Attack> escapes) {
        return HEAD
                + assaults.stream()
                        .map(assault -> row(assault, seen.apply(assault)))
                        .collect(Collectors.joining())
                + ESCAPES
                + escapes.stream().map(AttackTable::row).collect(Collectors.joining());
    }

    private static String row(Attack assault, Seen seen) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s |\n",
                assault.title(),
                assault.remark("tries"),
                seen.status(),
                seen.points(),
                assault.remark("held by"));
    }

    private static String row(Attack escape) {
        String levels = List.of(IsolationLevel.values()).stream()
                .map(level -> escape.says("gets through", level.id()) ? "gets through" : "held")
                .collect(Collectors.joining(" | "));
        return "| " + escape.title() + " | " + escape.remark("tries") + " | " + levels + " | "
                + escape.remark("held by") + " |\n";
    }
}
