package resnetlab.blocks;

/** Builds the stages of a network; stages and blocks are counted from 0. */
record Stages(ResNet network) {

    Chain stage(int stage) {
        Chain chain = new Chain("stage of %d blocks".formatted(blocks(stage)));
        for (int block = 0; block < blocks(stage); block++) {
            chain.then("block" + (block + 1), block(stage, block));
        }
        return chain;
    }

    private int blocks(int stage) {
        return network.plan().blocks().get(stage);
    }

    private ResidualBlock block(int stage, int block) {
        Plan plan = network.plan();
        int stride = stride(stage, block);
        Shortcut shortcut = shortcut(stage, block, stride);
        if (plan.kind() == Plan.Kind.BASIC) {
            return new BasicBlock(plan.channels(stage), stride, shortcut, network.style()).toBlock();
        }
        return new Bottleneck(
                        plan.width(stage), plan.channels(stage), stride, network.placement(), shortcut, network.style())
                .toBlock();
    }

    /** Returns 2 at the first block of each stage but the first, or at the block before it. */
    private int stride(int stage, int block) {
        if (network.placement() == StridePlacement.LAST_3X3_OF_STAGE_BEFORE) {
            boolean lastBlock = block == blocks(stage) - 1;
            boolean lastStage = stage == network.plan().blocks().size() - 1;
            return lastBlock && !lastStage ? 2 : 1;
        }
        return stage > 0 && block == 0 ? 2 : 1;
    }

    private Shortcut shortcut(int stage, int block, int stride) {
        Plan plan = network.plan();
        int channels = plan.channels(stage);
        boolean sameChannels = block > 0 || (stage == 0 && plan.width() == channels);
        if (network.shortcuts() == ShortcutRule.PROJECTION_ALWAYS) {
            return network.downsampling().shortcut(channels, stride);
        }
        if (sameChannels) {
            return stride == 1 ? new Shortcut.Identity() : new Shortcut.Subsampling(stride);
        }
        return network.shortcuts() == ShortcutRule.ZERO_PADDING_WHERE_NEEDED
                ? new Shortcut.ZeroPaddedIdentity(channels, stride)
                : network.downsampling().shortcut(channels, stride);
    }
}
