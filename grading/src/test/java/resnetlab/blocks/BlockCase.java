package resnetlab.blocks;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import resnetlab.geometry.Layer;

/**
 * A block to compare with the reference, for inputs of {@link #CHANNELS} channels.
 *
 * @param name what the test's name says
 * @param block builds it
 * @param epsilon that of its norms
 * @param sizes heights and widths to try
 */
record BlockCase(String name, Supplier<ShapedBlock> block, float epsilon, int[][] sizes) {
    static final int CHANNELS = 8;
    private static final int[][] SMALL = {{6, 6}, {7, 7}, {8, 5}};
    /** A network's last norms need some values each, or their gradients are badly conditioned. */
    private static final int[][] LARGE = {{32, 32}, {33, 25}};

    @Override
    public String toString() {
        return name;
    }

    private static BlockCase of(String name, Supplier<ShapedBlock> block) {
        return new BlockCase(name, block, 1e-5f, SMALL);
    }

    static Stream<BlockCase> all() {
        Stream<BlockCase> bottlenecks = Arrays.stream(StridePlacement.values()).flatMap(placement -> shortcuts()
                .map(shortcut ->
                        of(placement + " " + shortcut, () -> new Bottleneck(4, 16, 2, placement, shortcut).toBlock())));
        Stream<BlockCase> keeping = Arrays.stream(StridePlacement.values())
                .flatMap(placement -> Stream.of(
                        of(
                                "identity " + placement,
                                () -> Bottleneck.identityV1(2).with(placement).toBlock()),
                        of("subsampled " + placement, () -> Bottleneck.lastOfStage(2, 2)
                                .with(placement)
                                .toBlock()),
                        of("stride 3 " + placement, () -> Bottleneck.projectionV1(3, 3)
                                .with(placement)
                                .toBlock())));
        return Stream.of(bottlenecks, keeping, others()).flatMap(stream -> stream);
    }

    private static Stream<Shortcut> shortcuts() {
        return Stream.of(
                new Shortcut.Projection(16, 2),
                new Shortcut.AveragePoolProjection(16, 2),
                new Shortcut.MaxPoolProjection(16, 2),
                new Shortcut.ZeroPaddedIdentity(16, 2));
    }

    private static Stream<BlockCase> others() {
        Plan plan = Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 1);
        Stream<BlockCase> networks = Arrays.stream(Variant.values())
                .map(variant -> new BlockCase(
                        "network " + variant,
                        () -> ResNet.of(plan).with(variant).features(),
                        1e-5f,
                        LARGE));
        Stream<BlockCase> blocks = Stream.of(
                of("basic", () -> BasicBlock.identity(CHANNELS).toBlock()),
                of("basic, projection", () -> BasicBlock.projection(6, 2).toBlock()),
                of("max pool", () -> new Chain("pool")
                        .then("pool", Pooling.max(Layer.kernel(3).stride(2).padding(1)))),
                of("last gamma 0", () -> Bottleneck.identityV1(2)
                        .with(Style.STANDARD.lastGamma(Gamma.ZERO))
                        .toBlock()),
                new BlockCase(
                        "keras",
                        () -> Bottleneck.projectionV1(4, 2).with(Style.KERAS).toBlock(),
                        Norm.KERAS.epsilon(),
                        SMALL));
        return Stream.concat(networks, blocks);
    }
}
