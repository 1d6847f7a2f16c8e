package resnetlab.learner;

import java.io.IOException;

/** Reports bytes that are no message of this protocol: forged, late, or longer than was agreed. */
final class WireException extends IOException {

    private static final long serialVersionUID = 1L;

    WireException(String message) {
        super(message);
    }
}
