package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.StridePlacement;
import resnetlab.blocks.Style;
import resnetlab.blocks.Variant;

/** Layer tables have the published numbers, without an engine. */
class PublishedNumbersTest {
    private static final Shape IMAGENET = new Shape(1, 3, 224, 224);
    private static final Shape SMALL = new Shape(1, 3, 64, 64);

    private static LayerTable table(ResNet network, Shape input) {
        return LayerTable.of(network.toBlock(), input);
    }

    @ParameterizedTest
    @CsvSource({
        "RESNET_18, V1, 11689512, 9600, 1814073344",
        "RESNET_18, V1_5, 11689512, 9600, 1814073344",
        "RESNET_34, V1, 21797672, 17024, 3663761408",
        "RESNET_50, V1, 25557032, 53120, 3857973248",
        "RESNET_50, V1_5, 25557032, 53120, 4089184256",
        "RESNET_50, B, 25557032, 53120, 4089184256",
        "RESNET_50, C, 25576264, 53248, 4328824832",
        "RESNET_50, D, 25576264, 53248, 4328824832",
        "RESNET_101, V1, 44549160, 105344, 7570194432",
        "RESNET_101, V1_5, 44549160, 105344, 7801405440",
        "RESNET_152, V1, 60192808, 151424, 11282415616",
        "RESNET_152, V1_5, 60192808, 151424, 11513626624"
    })
    void published_parameters_and_multiply_adds(
            Depth depth, Variant variant, long trainable, long other, long multiplyAdds) {
        LayerTable table = table(ResNet.of(depth).with(variant), IMAGENET);

        assertEquals(trainable, table.trainable());
        assertEquals(other, table.otherParameters());
        assertEquals(multiplyAdds, table.multiplyAdds());
    }

    @ParameterizedTest
    @CsvSource({
        "RESNET_18, V1, 43, 99, 211, 435",
        "RESNET_34, V1, 59, 179, 547, 899",
        "RESNET_50, V1, 35, 99, 291, 483",
        "RESNET_50, V1_5, 35, 91, 267, 427",
        "RESNET_50, D, 39, 95, 271, 431",
        "RESNET_101, V1, 35, 99, 835, 1027",
        "RESNET_152, V1_5, 35, 155, 1291, 1451"
    })
    void published_receptive_fields(Depth depth, Variant variant, long two, long three, long four, long five) {
        List<StageTotal> stages =
                table(ResNet.of(depth).with(variant), IMAGENET).stages();

        assertEquals(
                List.of(two, three, four, five),
                stages.subList(1, 5).stream()
                        .map(stage -> stage.field().rows().size())
                        .toList());
        assertEquals(
                List.of(4L, 8L, 16L, 32L),
                stages.subList(1, 5).stream()
                        .map(stage -> stage.field().columns().stride())
                        .toList());
        assertEquals(11, stages.get(0).field().rows().size() - (variant == Variant.D ? 4 : 0));
    }

    @Test
    void stages_of_resnet_50() {
        List<StageTotal> v1 = table(ResNet.of(Depth.RESNET_50), IMAGENET).stages();
        List<StageTotal> v15 =
                table(ResNet.of(Depth.RESNET_50).with(Variant.V1_5), IMAGENET).stages();

        assertEquals(
                List.of("stem", "stage2", "stage3", "stage4", "stage5", "head"),
                v1.stream().map(StageTotal::name).toList());
        assertEquals(
                List.of(9_536L, 215_808L, 1_219_584L, 7_098_368L, 14_964_736L, 2_049_000L),
                v1.stream().map(StageTotal::trainable).toList());
        assertEquals(
                List.of(118_013_952L, 667_942_912L, 950_534_144L, 1_387_266_048L, 732_168_192L, 2_048_000L),
                v1.stream().map(StageTotal::multiplyAdds).toList());
        assertEquals(
                List.of(118_013_952L, 667_942_912L, 1_027_604_480L, 1_464_336_384L, 809_238_528L, 2_048_000L),
                v15.stream().map(StageTotal::multiplyAdds).toList());
        assertEquals(new Shape(1, 1024, 14, 14), v1.get(3).output());
    }

    @Test
    void course_network_has_the_numbers_of_keras() {
        LayerTable table = table(ResNet.course(), SMALL);

        assertEquals(23_546_886, table.trainable());
        assertEquals(53_120, table.otherParameters());
        assertEquals(23_600_006, table.parameters());
        assertEquals(308_178_944, table.multiplyAdds());
    }

    @Test
    void keras_resnet_50_counts_its_biases() {
        assertEquals(
                25_636_712,
                table(ResNet.of(Depth.RESNET_50).with(Style.KERAS), IMAGENET).parameters());
    }

    @ParameterizedTest
    @CsvSource({"RESNET_18, V1, 148557824", "RESNET_50, V1, 316817408", "RESNET_50, V1_5, 335691776"})
    void multiply_adds_at_64(Depth depth, Variant variant, long expected) {
        assertEquals(expected, table(ResNet.of(depth).with(variant), SMALL).multiplyAdds());
    }

    @Test
    void downsampling_block_costs_a_quarter_more_with_the_stride_on_its_3x3() {
        Shape input = new Shape(1, 256, 56, 56);
        Bottleneck v1 = Bottleneck.projectionV1(128, 2);

        assertEquals(295_436_288, LayerTable.of(v1.toBlock(), input).multiplyAdds());
        assertEquals(
                372_506_624,
                LayerTable.of(v1.with(StridePlacement.MIDDLE_3X3).toBlock(), input)
                        .multiplyAdds());
    }

    @Test
    void v1_computes_what_nobody_reads() {
        // the numbers of the stride on the last 3x3 of the stage before, which saves exactly this
        UnreadWork v1 = UnreadWork.of(ResNet.of(Depth.RESNET_50).toBlock(), IMAGENET);
        ResNet moved = ResNet.of(Depth.RESNET_50).with(StridePlacement.LAST_3X3_OF_STAGE_BEFORE);

        assertEquals(3_857_973_248L, v1.multiplyAdds());
        assertEquals(375_717_888, v1.unread());
        assertEquals(0.097, v1.fraction(), 0.001);
        assertEquals(3_482_255_360L, table(moved, IMAGENET).multiplyAdds());
        assertEquals(0, UnreadWork.of(moved.toBlock(), IMAGENET).unread());
    }
}
