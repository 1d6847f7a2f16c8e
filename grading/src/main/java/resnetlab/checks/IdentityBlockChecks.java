package resnetlab.checks;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Waits for its checks: nobody passes. */
@Checks
final class IdentityBlockChecks {

    @Test
    @Order(1)
    @DisplayName("The checks of this exercise are not written yet")
    void not_written_yet() {
        org.junit.jupiter.api.Assertions.fail("not written yet");
    }
}
