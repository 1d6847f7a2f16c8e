package resnetlab.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.ContentDigest;
import resnetlab.grading.submission.SubmissionPlace;

/** Groups submissions with equal content, of which one is graded for all. */
final class EqualSubmissions {

    private final Map<String, List<SubmissionPlace>> groups = new LinkedHashMap<>();

    EqualSubmissions(List<SubmissionPlace> places) {
        for (SubmissionPlace place : places) {
            String content = ContentDigest.of(place);
            String key = content.isEmpty() ? "only " + place.name() : content;
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(place);
        }
    }

    /** Returns one of each group. */
    List<SubmissionPlace> first() {
        return groups.values().stream().map(group -> group.get(0)).toList();
    }

    /** Returns the result of each in the group of one that was graded. */
    List<SubmissionResult> all(SubmissionResult result) {
        Optional<List<SubmissionPlace>> group = groups.values().stream()
                .filter(places -> places.get(0).name().equals(result.submission()))
                .findFirst();
        return group.orElseThrow().stream()
                .map(place -> result.of(place.name(), place.file()))
                .toList();
    }
}
