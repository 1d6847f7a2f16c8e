package resnetlab.learner;

import java.io.IOException;
import java.util.List;

/** Failures as bytes. */
final class FailureFormat {

    private FailureFormat() {}

    static void write(Failure failure, WireWriter out) throws IOException {
        if (failure instanceof Failure.NotAttempted) {
            out.tag(0);
        } else if (failure instanceof Failure.Missing missing) {
            out.tag(1);
            out.text(missing.method());
        } else if (failure instanceof Failure.Threw threw) {
            out.tag(2);
            out.list(threw.types(), out::text);
            out.text(threw.message());
            out.list(threw.frames(), frame -> {
                out.text(frame.method());
                out.number(frame.line());
            });
        } else if (failure instanceof Failure.WrongResult wrong) {
            out.tag(3);
            out.text(wrong.seen());
        } else if (failure instanceof Failure.Lost lost) {
            out.tag(4);
            out.word(lost.cause());
        }
    }

    static Failure read(WireReader in) throws IOException {
        int tag = in.tag();
        return switch (tag) {
            case 0 -> new Failure.NotAttempted();
            case 1 -> new Failure.Missing(in.text());
            case 2 -> readThrew(in);
            case 3 -> new Failure.WrongResult(in.text());
            case 4 -> new Failure.Lost(in.word(Failure.Lost.Cause.class));
            default -> throw new WireException("a failure of kind " + tag);
        };
    }

    private static Failure readThrew(WireReader in) throws IOException {
        List<String> types = in.list(in::text);
        if (types.isEmpty()) {
            throw new WireException("an exception without a type");
        }
        String message = in.text();
        List<Failure.Frame> frames = in.list(() -> new Failure.Frame(in.text(), in.number()));
        return new Failure.Threw(types, message, frames);
    }
}
