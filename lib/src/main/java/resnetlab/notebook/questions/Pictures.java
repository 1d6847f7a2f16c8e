package resnetlab.notebook.questions;

import resnetlab.figures.Card;
import resnetlab.figures.CoverageMap;
import resnetlab.figures.Figure;
import resnetlab.figures.Tone;
import resnetlab.figures.WindowPicture;
import resnetlab.geometry.Axis;
import resnetlab.measure.ReadMap;

/** The pictures that answer questions. */
final class Pictures {

    private Pictures() {}

    static Figure windows(Axis axis) {
        return WindowPicture.of(axis);
    }

    static Figure beside(String finding, String leftTitle, Axis left, String rightTitle, Axis right) {
        return WindowPicture.beside(finding, leftTitle, left, rightTitle, right);
    }

    static Figure misfit(Axis axis) {
        String why = axis.misfit().orElse("It fits.");
        return note("What the geometry says", why);
    }

    static Figure note(String title, String text) {
        return Card.of(Tone.NOTE, title).say(text).toFigure(text);
    }

    static Figure readMap(ReadMap map) {
        return CoverageMap.ofRead("What the block reads", map.read());
    }
}
