package resnetlab.blocks;

import resnetlab.blocks.Plan.Kind;

/** The residual networks of He et al. 2015, table 1. */
public enum Depth {
    RESNET_18,
    RESNET_34,
    RESNET_50,
    RESNET_101,
    RESNET_152;

    private static final int WIDTH = 64;

    /** Returns the blocks of each stage. */
    public Plan plan() {
        return switch (this) {
            case RESNET_18 -> Plan.of(Kind.BASIC, WIDTH, 2, 2, 2, 2);
            case RESNET_34 -> Plan.of(Kind.BASIC, WIDTH, 3, 4, 6, 3);
            case RESNET_50 -> Plan.of(Kind.BOTTLENECK, WIDTH, 3, 4, 6, 3);
            case RESNET_101 -> Plan.of(Kind.BOTTLENECK, WIDTH, 3, 4, 23, 3);
            case RESNET_152 -> Plan.of(Kind.BOTTLENECK, WIDTH, 3, 8, 36, 3);
        };
    }
}
