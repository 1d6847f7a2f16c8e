package resnetlab.notebook.questions;

import static resnetlab.notebook.questions.Fact.in;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ShortcutRule;
import resnetlab.blocks.Variant;
import resnetlab.geometry.Axis;
import resnetlab.measure.LayerTable;
import resnetlab.measure.StageTotal;
import resnetlab.measure.UnreadWork;

/** What notebooks 04 to 09 say of whole networks. */
final class NetworkFacts {
    private static final Shape IMAGE = new Shape(1, 3, 224, 224);
    private static final Map<Long, String> SPELLED = Map.of(6L, "six", 8L, "eighth", 23L, "twenty-three");
    private static final LayerTable V1 = table(ResNet.of(Depth.RESNET_50));
    private static final LayerTable V1_5 = table(ResNet.of(Depth.RESNET_50).with(Variant.V1_5));
    private static final LayerTable SHALLOW = table(ResNet.of(Depth.RESNET_18));
    private static final LayerTable COURSE = LayerTable.of(ResNet.course().toBlock(), new Shape(1, 3, 64, 64));

    private NetworkFacts() {}

    private static String spelled(long number) {
        return SPELLED.getOrDefault(number, "" + number);
    }

    private static LayerTable table(ResNet network) {
        return LayerTable.of(network.toBlock(), IMAGE);
    }

    static Stream<Fact> all() {
        return Stream.of(channels(), counts(), fields(), namesake(), course(), plan(), numbersOfJava())
                .flatMap(List::stream);
    }

    private static List<Fact> channels() {
        long widest = V1.row("stage5/block3/relu").output().get(1);
        long everywhere = table(ResNet.of(Depth.RESNET_50).with(ShortcutRule.PROJECTION_ALWAYS))
                .trainable();
        return List.of(
                in("04", "The stages of ResNet-18 give %s channels", widths(SHALLOW)),
                in("04", "those of ResNet-50 give %s.", widths(V1)),
                in("04", "From %1$d to %1$d channels a 1x1", widest),
                in("04", "and there are %d.", widest),
                in("04", "more than %s more", 2 * everywhere > 3 * V1.trainable() ? "50 %" : "?"),
                in("04", "C costs more than %s the network again", 2 * everywhere > 3 * V1.trainable() ? "half" : "?"));
    }

    private static String widths(LayerTable network) {
        List<String> widths =
                stages(network).map(stage -> "" + stage.output().get(1)).toList();
        return String.join(", ", widths.subList(0, 3)) + " and " + widths.get(3);
    }

    private static Stream<StageTotal> stages(LayerTable network) {
        return network.stages().stream().filter(stage -> stage.name().startsWith("stage"));
    }

    private static List<Fact> counts() {
        double more = 100.0 * (V1_5.multiplyAdds() - V1.multiplyAdds()) / V1.multiplyAdds();
        double unread =
                100 * UnreadWork.of(ResNet.of(Depth.RESNET_50).toBlock(), IMAGE).fraction();
        return List.of(
                in("05", "in a ResNet-50 %.1f %% of all multiply-adds", unread),
                in("07", "cost in v1? %,d and %,d.", V1.trainable(), V1.multiplyAdds()),
                in("07", "As many numbers, and %,d multiply-adds: %.1f %% more.", V1_5.multiplyAdds(), more),
                in("07", "%s per cent more work", spelled(Math.round(more))));
    }

    private static List<Fact> fields() {
        return List.of(in("07", "An output of v1 sees %d pixels, one of v1.5 %d.", field(V1), field(V1_5)));
    }

    private static long field(LayerTable network) {
        return network.row("stage5/block3/relu").field().rows().size();
    }

    private static List<Fact> namesake() {
        String part = spelled(Math.round((double) SHALLOW.trainable() / Namesake.trainable()));
        return List.of(
                in("07", "The ResNet-18 of the paper learns %,d numbers.", SHALLOW.trainable()),
                in("07", "makes a network that learns %,d.", Namesake.trainable()),
                in("07", "The paper's has %,d; there is another one with an %s of them.", SHALLOW.trainable(), part),
                in("09", "about an %s of the parameters of the one in the paper", part));
    }

    private static List<Fact> course() {
        long stageFive = stages(COURSE)
                .filter(stage -> stage.name().equals("stage5"))
                .mapToLong(stage -> stage.trainable() + stage.otherParameters())
                .sum();
        int stem = Axis.of(64).kernel(7).padding(3).stride(2).outputSize();
        return List.of(
                in("07", "The course writes %d between 64 and %d", 64 + 2 * 3, stem),
                in("08", "it sets more than %s million numbers", spelled(COURSE.trainable() / 1_000_000)),
                in("08", "%,d, of which stage 5 holds %,d.", COURSE.parameters(), stageFive));
    }

    /** Returns the rows of the table of stages in notebook 08. */
    private static List<Fact> plan() {
        return IntStream.rangeClosed(2, 5)
                .mapToObj(stage -> in(
                        "08",
                        "| stage %d | %d blocks with filters %s, s = %d |",
                        stage,
                        COURSE.rows().stream()
                                .filter(row -> row.name().matches("stage" + stage + "/block\\d/relu"))
                                .count(),
                        filters(stage),
                        COURSE.row("stage" + stage + "/block1/main/conv1")
                                .layer()
                                .window()
                                .stride()))
                .toList();
    }

    private static String filters(int stage) {
        List<Long> filters = IntStream.rangeClosed(1, 3)
                .mapToObj(conv -> "stage" + stage + "/block1/main/conv" + conv)
                .map(name -> COURSE.row(name).output().get(1))
                .toList();
        return filters.toString();
    }

    private static List<Fact> numbersOfJava() {
        return List.of(
                in("06", "about %.7f is rounding", Math.ulp(1f)),
                in(Prose.MISCONCEPTIONS, "whole numbers above %,d", 1 << 24),
                in(Prose.MISCONCEPTIONS, "An int ends at %,d", Integer.MAX_VALUE));
    }
}
