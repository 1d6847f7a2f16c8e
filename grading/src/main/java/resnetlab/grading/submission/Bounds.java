package resnetlab.grading.submission;

/** How much of a submission is read before the reader says that it is too much. */
final class Bounds {

    /** Bytes of one file. */
    static final int FILE_BYTES = 64 << 20;

    /** Bytes that all files of one submission unpack to. */
    static final int UNPACKED_BYTES = 128 << 20;

    /** Files in one archive or folder. */
    static final int FILES = 2000;

    /** Documents in one submission. */
    static final int DOCUMENTS = 50;

    /** Cells in one notebook. */
    static final int CELLS = 10_000;

    /** Characters of code in one document; the kit's own notebooks have less than 5,000. */
    static final int CODE_CHARACTERS = 256 << 10;

    private Bounds() {}
}
