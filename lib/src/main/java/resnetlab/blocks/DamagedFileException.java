package resnetlab.blocks;

import java.io.IOException;

/** Says in a sentence what is wrong inside a file. */
final class DamagedFileException extends IOException {
    DamagedFileException(String sentence) {
        super(sentence);
    }
}
