package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import resnetlab.grading.report.ResultFolder;
import resnetlab.grading.result.RunRecord;
import resnetlab.grading.result.RunRecord.Entry;
import resnetlab.grading.result.Shard;
import resnetlab.grading.result.SubmissionResult;

/**
 * A whole run that was made of its parts.
 *
 * @param record what the run is
 * @param results all results, in order
 */
record MergedRun(RunRecord record, List<SubmissionResult> results) {

    MergedRun {
        results = List.copyOf(results);
    }

    /** Puts parts together. Throws, with a sentence, when they are not all parts of one run, or one is not finished. */
    static MergedRun of(List<Path> folders) throws IOException, MisfitException {
        TreeMap<Integer, Path> parts = new TreeMap<>();
        TreeMap<Integer, SubmissionResult> results = new TreeMap<>();
        RunRecord first = recordIn(folders.get(0));
        for (Path folder : folders) {
            RunRecord record = recordIn(folder);
            demandSameRun(first, folders.get(0), record, folder);
            Path other = parts.put(record.shard().number(), folder);
            if (other != null) {
                throw new MisfitException(
                        other + " and " + folder + " are both part " + record.shard() + "; name each part once.");
            }
            addResults(folder, record, results);
        }
        demandAll(first, parts);
        List<String> names =
                results.values().stream().map(SubmissionResult::submission).toList();
        if (names.stream().distinct().count() != first.total()) {
            throw new MisfitException(
                    "The parts hold " + names.stream().distinct().count() + " submissions of " + first.total()
                            + "; grade all parts from the same folder of submissions.");
        }
        RunRecord whole = RunRecord.of(first.run(), first.timeLimit(), first.memoryLimit(), Shard.WHOLE, names);
        return new MergedRun(whole, List.copyOf(results.values()));
    }

    private static RunRecord recordIn(Path folder) throws IOException, MisfitException {
        Optional<RunRecord> record = ResultFolder.record(folder);
        if (record.isEmpty()) {
            throw new MisfitException(
                    "There is no run.json in " + folder + "; name folders that --shard wrote with --out.");
        }
        return record.get();
    }

    private static void demandSameRun(RunRecord first, Path firstFolder, RunRecord record, Path folder)
            throws IOException, MisfitException {
        Optional<String> difference = first.differenceTo(record);
        if (difference.isPresent()) {
            throw new MisfitException(folder + " is of another run than " + firstFolder + ": " + difference.get()
                    + ". Grade all parts with the same options.");
        }
        if (record.shard().count() != first.shard().count() || record.total() != first.total()) {
            throw new MisfitException(folder + " is part " + record.shard() + " of " + record.total()
                    + " submissions, and " + firstFolder + " is part " + first.shard() + " of " + first.total()
                    + "; grade all parts from the same folder with the same N.");
        }
    }

    private static void addResults(Path folder, RunRecord record, TreeMap<Integer, SubmissionResult> results)
            throws IOException, MisfitException {
        int missing = 0;
        for (Entry entry : record.entries()) {
            Optional<SubmissionResult> result = ResultFolder.stored(folder, record.run(), entry.submission());
            result.ifPresent(found -> results.put(entry.place(), found));
            missing += result.isPresent() ? 0 : 1;
        }
        if (missing > 0) {
            throw new MisfitException(folder + " lacks " + missing + " of "
                    + record.entries().size() + " results; grade part " + record.shard() + " again with --resume.");
        }
    }

    private static void demandAll(RunRecord first, TreeMap<Integer, Path> parts) throws IOException, MisfitException {
        for (int number = 1; number <= first.shard().count(); number++) {
            if (!parts.containsKey(number)) {
                throw new MisfitException("Part "
                        + new Shard(number, first.shard().count()) + " is missing; name the folders of all parts.");
            }
        }
    }
}
