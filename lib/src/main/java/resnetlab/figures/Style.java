package resnetlab.figures;

/** The style sheet that every figure carries, for a light and a dark page. */
final class Style {
    /** The whole sheet as an element. It is the same in all figures, so that several on one page do no harm. */
    static final String ELEMENT = "<style>" + roles() + Resource.text("figures.css") + "</style>";

    private static final String DARK = "body[data-jp-theme-light=\"false\"] ";

    private Style() {}

    private static String roles() {
        StringBuilder css = new StringBuilder();
        for (Role role : Role.values()) {
            css.append(rule("", role, role.light())).append(rule(DARK, role, role.dark()));
        }
        return css.toString();
    }

    private static String rule(String theme, Role role, Role.Paint paint) {
        String halo = role == Role.UNREAD ? ";stroke:" + paint.fill() : "";
        return "%1$s.rnl .%2$s{fill:%3$s;stroke:%4$s}%1$s.rnl .t-%2$s{fill:%5$s%6$s}"
                .formatted(theme, role.css(), paint.fill(), paint.line(), paint.text(), halo);
    }
}
