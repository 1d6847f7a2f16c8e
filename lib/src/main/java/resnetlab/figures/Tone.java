package resnetlab.figures;

/** How a card speaks: a word and a sign beside each colour, so that colour is never the only sign. */
public enum Tone {
    QUESTION("?", "#005a8c"),
    RIGHT("\u2713", "#00664a"),
    PARTLY("\u25D0", "#7a4f00"),
    WRONG("\u2717", "#a13600"),
    NOTE("\u2022", "#4d4d4d"),
    ERROR("!", "#a1245f");

    private final String sign;
    private final String colour;

    Tone(String sign, String colour) {
        this.sign = sign;
        this.colour = colour;
    }

    /** Returns the sign that stands before the title. */
    public String sign() {
        return sign;
    }

    /** Returns the colour of sign and border; white text on it has a contrast of at least 4.5 : 1. */
    public String colour() {
        return colour;
    }
}
