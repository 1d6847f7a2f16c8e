package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import resnetlab.grading.report.Locations;
import resnetlab.grading.report.OutputFormat;
import resnetlab.grading.report.ResultFolder;
import resnetlab.grading.result.Message;

/** The options that say where results go and in which formats. */
final class OutputSettings {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results are written; without it only the terminal tells.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "LIST",
            split = ",",
            description = "What is written: gradescope, coursera, junit, otr, prairielearn, github, csv, html and json,"
                    + " which is the record of a run and always written. Default: csv,html,json.")
    private List<String> formats = List.of("csv", "html", "json");

    /** Returns the folder for results, if one is named; says at once when nothing can be written there. */
    Optional<Path> folder() {
        if (out.isPresent() && Files.exists(out.get()) && !Files.isDirectory(out.get())) {
            throw wrong("--out is " + out.get() + ", which is a file; name a folder.");
        }
        try {
            if (out.isPresent()) {
                new ResultFolder(out.get(), Set.of(), Locations.unknown());
            }
            return out;
        } catch (IOException | SecurityException unwritable) {
            throw wrong("--out is " + out.get() + ", where nothing can be written (" + Message.of(unwritable)
                    + "); name a folder of your own.");
        }
    }

    Set<OutputFormat> formats() {
        EnumSet<OutputFormat> wanted = EnumSet.noneOf(OutputFormat.class);
        for (String id : formats) {
            wanted.add(OutputFormat.withId(id)
                    .orElseThrow(
                            () -> wrong("There is no format " + id + "; there are " + OutputFormat.words() + ".")));
        }
        return wanted;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
