package resnetlab.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import resnetlab.exercise.Exercise;

/**
 * What a learner has predicted and solved, kept in a file beside the notebooks. The first prediction counts, and an exercise
 * once solved stays solved.
 */
public final class Progress {

    /** How an exercise stands. */
    public enum Standing {
        NOT_ATTEMPTED("not attempted"),
        TRIED("tried"),
        SOLVED("solved");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** Returns how a learner reads it. */
        public String words() {
            return words;
        }
    }

    private static final String PLACE = "resnetlab.progress";
    private static final String PREDICTED = "predicted.";
    private static final String EXERCISE = "exercise.";
    private static final String RIGHT = "right";

    private final ProgressFile file;

    /** Keeps progress in this file, which need not exist yet. */
    public Progress(Path file) {
        this.file = new ProgressFile(file);
    }

    /**
     * Returns the progress of the folder that the notebook runs in, or of the file that the system property
     * {@code resnetlab.progress} names.
     */
    public static Progress ofThisFolder() {
        return new Progress(Path.of(System.getProperty(PLACE, ".progress/progress.properties")));
    }

    /** Notes a prediction, unless the question has one already. What cannot be kept is lost; {@code Show.progress} says so. */
    public void predicted(String question, Hit hit) {
        keep(entries -> entries.putIfAbsent(PREDICTED + question, name(hit)));
    }

    /** Tells whether a prediction met what happened. */
    public enum Hit {
        RIGHT,
        WRONG
    }

    /** Notes how an exercise stands; a solved one stays solved. What cannot be kept is lost; {@code Show.progress} says so. */
    public void checked(Exercise exercise, Standing standing) {
        keep(entries -> {
            String key = EXERCISE + exercise.id();
            if (!name(Standing.SOLVED).equals(entries.getProperty(key)) && standing != Standing.NOT_ATTEMPTED) {
                entries.setProperty(key, name(standing));
            }
        });
    }

    /** Tells whether anything can be kept here; it cannot in a folder that is read-only. */
    boolean canBeKept() {
        return keep(entries -> {});
    }

    /** Returns how an exercise stands. */
    public Standing standing(Exercise exercise) {
        String kept = read().getProperty(EXERCISE + exercise.id(), "");
        for (Standing standing : Standing.values()) {
            if (name(standing).equals(kept)) {
                return standing;
            }
        }
        return Standing.NOT_ATTEMPTED;
    }

    /** Returns how many questions have a prediction whose id begins with {@code prefix}, such as {@code 01-}. */
    public int predictions(String prefix) {
        return (int) read().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREDICTED + prefix))
                .count();
    }

    /** Returns how many of those predictions were right. */
    public int rightPredictions(String prefix) {
        Properties entries = read();
        return (int) entries.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREDICTED + prefix))
                .filter(name -> RIGHT.equals(entries.getProperty(name)))
                .count();
    }

    private Properties read() {
        try {
            return file.read();
        } catch (IOException unreadable) {
            return new Properties();
        }
    }

    private boolean keep(Consumer<Properties> change) {
        try {
            file.change(change);
            return true;
        } catch (IOException | UnsupportedOperationException readOnly) {
            return false;
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
