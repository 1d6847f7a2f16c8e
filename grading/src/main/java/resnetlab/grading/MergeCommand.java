package resnetlab.grading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import resnetlab.grading.report.Locations;
import resnetlab.grading.report.ResultFolder;
import resnetlab.grading.report.TerminalReport;
import resnetlab.grading.result.SubmissionResult;

/** Puts the parts of a run together. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Puts the results of all parts of a run (--shard) together, as if one machine had graded all.")
final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The --out folders of all parts.")
    private List<Path> parts = List.of();

    @Mixin
    private OutputSettings output = new OutputSettings();

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Path out = output.folder().orElseThrow(() -> wrong("merge needs --out, a folder for the whole."));
        for (Path part : parts) {
            if (Files.isDirectory(part) && Files.isSameFile(part, out)) {
                throw wrong("--out is " + out + ", which is one of the parts; name another folder.");
            }
        }
        MergedRun merged;
        try {
            merged = MergedRun.of(parts);
        } catch (MisfitException misfit) {
            throw wrong(misfit.sentence());
        }
        PrintWriter terminal = spec.commandLine().getOut();
        ResultFolder folder = new ResultFolder(out, output.formats(), Locations.unknown());
        ResultKeeper keeper = new ResultKeeper(java.util.Optional.of(folder), terminal);
        keeper.begin(merged.record(), List.of());
        List<SubmissionResult> kept =
                merged.results().stream().map(keeper::keep).toList();
        boolean summed = keeper.summarise(merged.record().run(), kept);
        new TerminalReport(terminal, kept.size()).end(merged.record().run(), kept, (System.nanoTime() - start) / 1e9);
        return summed && kept.stream().allMatch(SubmissionResult::isGraded) ? 0 : Main.SOME_UNGRADABLE;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
