package resnetlab.grading.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;

/** Reads the code cells of a notebook, nbformat 3 to 4.5, however its tools have mangled it. */
final class NotebookReader {

    private static final int DEEPEST = 1000;

    /** Python writes numbers that are none; tools that cut lines leave their ends within texts. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
            .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, true)
            .build();

    private NotebookReader() {}

    static Document read(String name, String text) throws UnreadableException {
        if (text.isBlank()) {
            throw new UnreadableException("The file is empty. Save the notebook and hand it in again.");
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return new Document(name, new NotebookParser(parser).cells());
        } catch (JsonProcessingException broken) {
            throw new UnreadableException("This is no notebook: its JSON breaks off or is damaged" + place(broken)
                    + ". Download the notebook again (File, Download) and hand in that file.");
        } catch (IOException impossible) {
            throw new UnreadableException("The notebook's text could not be read: " + impossible.getMessage() + ".");
        }
    }

    private static String place(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        return location == null ? "" : " at line " + location.getLineNr();
    }
}
