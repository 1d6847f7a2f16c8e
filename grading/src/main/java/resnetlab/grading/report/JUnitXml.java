package resnetlab.grading.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import resnetlab.checks.CheckStatus;
import resnetlab.grading.result.CheckOutcome;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.SubmissionResult;

/**
 * Writes JUnit XML as build servers read it: a suite for each exercise, a case for each check. A check that did not run is an
 * error, never "skipped", which many readers take for harmless.
 */
final class JUnitXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String write(SubmissionResult result) {
        try {
            return new JUnitXml().document(result);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("plain text could not be written as XML", impossible);
        }
    }

    private String document(SubmissionResult result) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("\n", "testsuites");
        attribute("name", result.file());
        if (result.ungradable().isPresent()) {
            unreadable(result.ungradable().get());
        }
        for (ExerciseOutcome exercise : result.exercises()) {
            suite(exercise);
        }
        end("\n");
        xml.writeEndDocument();
        return text + "\n";
    }

    private void unreadable(String reason) throws XMLStreamException {
        suiteStart("submission", 1, 0, 1);
        caseStart("The submission can be graded", "submission");
        problem("error", "ungradable", reason);
        end("\n    ");
        end("\n  ");
    }

    private void suite(ExerciseOutcome exercise) throws XMLStreamException {
        String id = exercise.exercise().id();
        suiteStart(
                id,
                exercise.checks().size(),
                count(exercise, CheckStatus.FAILED),
                count(exercise, CheckStatus.NOT_RUN));
        for (CheckOutcome check : exercise.checks()) {
            caseStart(check.name(), id);
            switch (check.status()) {
                case PASSED -> {}
                case FAILED -> problem("failure", "incorrect", FeedbackText.of(check));
                case NOT_RUN -> problem("error", exercise.status().id(), FeedbackText.of(check));
            }
            end("\n    ");
        }
        end("\n  ");
    }

    private static long count(ExerciseOutcome exercise, CheckStatus status) {
        return exercise.checks().stream()
                .filter(check -> check.status() == status)
                .count();
    }

    private void suiteStart(String name, long tests, long failures, long errors) throws XMLStreamException {
        start("\n  ", "testsuite");
        attribute("name", name);
        attribute("tests", String.valueOf(tests));
        attribute("failures", String.valueOf(failures));
        attribute("errors", String.valueOf(errors));
        attribute("skipped", "0");
    }

    private void caseStart(String name, String id) throws XMLStreamException {
        start("\n    ", "testcase");
        attribute("name", name);
        attribute("classname", id);
    }

    private void problem(String element, String type, String message) throws XMLStreamException {
        start("\n      ", element);
        attribute("type", type);
        attribute("message", message.lines().findFirst().orElse(""));
        xml.writeCharacters(PlainText.clean(message));
        end("");
    }

    private void start(String before, String element) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeStartElement(element);
    }

    private void end(String before) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, PlainText.clean(value));
    }
}
