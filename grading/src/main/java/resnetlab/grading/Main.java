package resnetlab.grading;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import resnetlab.grading.result.Message;

/** The command {@code grading/grade}. */
public final class Main {

    /** At least one submission could not be graded. */
    static final int SOME_UNGRADABLE = 1;

    /** The command line is wrong. */
    static final int WRONG_USAGE = 2;

    private Main() {}

    /** Grades what the command line names and ends the process with the contract's exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Grades what the command line names and returns the contract's exit code. */
    @SuppressWarnings("CatchingUnchecked") // whatever fails, a person reads a sentence
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine command = new CommandLine(new GradeCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Main::explainUsage)
                .setExecutionExceptionHandler((failure, itself, parsed) -> explain(failure, err));
        try {
            return command.execute(arguments);
        } catch (Throwable failure) {
            return explain(failure, err);
        }
    }

    private static int explain(Throwable failure, PrintWriter err) {
        err.println("Grading stopped (" + Message.of(failure)
                + "). Nothing more was graded. Try again; if it stops again, run environment/doctor.");
        return SOME_UNGRADABLE;
    }

    private static int explainUsage(ParameterException wrong, String... arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println(wrong.getMessage());
        err.println("Usage: grading/grade [options] PATH...; grading/grade --help lists the options.");
        return WRONG_USAGE;
    }
}
