package resnetlab.notebook.suspects;

import resnetlab.blocks.BasicBlock;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Variant;

/** What the suspects claim to be, for 64 channels in and out and 16 inside, in the kit's blocks. */
final class Sound {
    static final int WIDTH = 16;
    static final int CHANNELS = 64;

    private Sound() {}

    static ResidualBlock identityBlock() {
        return Bottleneck.identityV1(WIDTH).toBlock();
    }

    /** Returns the block of v1.5: the stride on the 3x3 and on the shortcut. */
    static ResidualBlock halvingBlock() {
        return Bottleneck.projection(Variant.V1_5, WIDTH, 2).toBlock();
    }

    /** Returns what the paper's ResNet-18 has in its first stage: two 3x3. */
    static ResidualBlock basicBlock() {
        return BasicBlock.identity(CHANNELS).toBlock();
    }
}
