package resnetlab.checks.judging;

import java.util.stream.Collectors;
import resnetlab.learner.Failure;
import resnetlab.learner.ShortText;

/** Says in a learner's words why their code gave no answer. */
public final class Words {

    private static final int MOST_CHARACTERS = 400;

    private Words() {}

    public static String of(Failure failure) {
        if (!(failure instanceof Failure.Threw threw)) {
            return failure.sentence();
        }
        return explain(threw) + where(threw);
    }

    private static String explain(Failure.Threw threw) {
        return switch (threw.types().get(0)) {
            case "java.lang.StackOverflowError" ->
                "Your code ran out of stack (StackOverflowError): a method calls itself without an end.";
            case "jdk.jshell.spi.SPIResolutionException" ->
                "Your code uses a name that is not defined yet: run the cell that defines it, or look for a misspelt name.";
            default -> shortened(threw.sentence());
        };
    }

    /** Keeps the first line: what follows in an engine's message are places in its own source. */
    private static String shortened(String sentence) {
        String line = sentence.lines().findFirst().orElse("").strip();
        return ShortText.of(line, MOST_CHARACTERS);
    }

    private static String where(Failure.Threw threw) {
        String methods = threw.frames().stream()
                .map(Failure.Frame::method)
                .filter(method -> !method.startsWith("lambda$") && !method.startsWith("do_it$"))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", called from "));
        return methods.isEmpty() ? "" : " (in " + methods + ")";
    }
}
