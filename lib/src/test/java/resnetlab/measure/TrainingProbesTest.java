package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Bias;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Gamma;
import resnetlab.blocks.Norm;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.Relu;
import resnetlab.blocks.Style;
import resnetlab.geometry.Layer;

/** What the training flag changes, what a loss pulls at, and what each layer makes of an image. */
class TrainingProbesTest {
    private static final Shape IMAGES = new Shape(3, 4, 5, 5);

    private static Chain mainPath(Bias bias) {
        return new Chain("main path")
                .then("conv1", Conv.of(6, 1).bias(bias).toBlock())
                .then("norm1", Norm.STANDARD.toBlock())
                .then("relu1", new Relu())
                .then("conv2", Conv.of(6, 3).bias(bias).groups(2).stride(2).toBlock())
                .then("norm2", Norm.STANDARD.toBlock());
    }

    @Test
    void only_batch_norms_notice_the_training_flag() {
        for (TrainingFlag.Change change : TrainingFlag.changes(mainPath(Bias.LEARNED), IMAGES)) {
            assertEquals(change.layer().startsWith("norm"), change.difference() > 0.01, change.toString());
            assertEquals(change.layer().startsWith("norm"), change.difference() != 0, change.toString());
        }
    }

    @Test
    void an_image_meets_the_others_of_its_batch_in_training_only() {
        assertEquals(0, TrainingFlag.batchMates(mainPath(Bias.NONE), IMAGES, BatchNormMode.INFERENCE));
        assertTrue(TrainingFlag.batchMates(mainPath(Bias.NONE), IMAGES, BatchNormMode.TRAINING) > 0.01);
        assertEquals(0, TrainingFlag.batchMates(Conv.of(6, 3).toBlock(), IMAGES, BatchNormMode.TRAINING));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingFlag.batchMates(new Relu(), new Shape(1, 4, 5, 5), BatchNormMode.TRAINING));
    }

    @Test
    void no_loss_pulls_at_a_bias_before_a_batch_norm() {
        Map<String, Double> before = ParameterGradients.of(
                new Chain("convolution, norm")
                        .then("conv", Conv.of(6, 3).bias(Bias.LEARNED).toBlock())
                        .then("norm", Norm.STANDARD.toBlock()),
                IMAGES);
        assertEquals(4, before.size());
        assertEquals(Set.of("conv/weight", "conv/bias", "norm/gamma", "norm/beta"), before.keySet());
        assertTrue(gradient(before, "bias") < 1e-4, before.toString());
        assertTrue(gradient(before, "weight") > 0.1, before.toString());
        assertTrue(gradient(before, "beta") > 0.1, before.toString());
        Map<String, Double> alone =
                ParameterGradients.of(Conv.of(6, 3).bias(Bias.LEARNED).toBlock(), IMAGES);
        assertTrue(gradient(alone, "bias") > 0.1, alone.toString());
    }

    private static double gradient(Map<String, Double> gradients, String end) {
        return gradients.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void engine_and_plain_java_agree_layer_by_layer() {
        LayerByLayer layers = LayerByLayer.of(mainPath(Bias.LEARNED), IMAGES);
        assertEquals(
                List.of("conv1", "norm1", "relu1", "conv2", "norm2"),
                layers.rows().stream().map(LayerByLayer.Row::name).toList());
        layers.rows().forEach(row -> assertTrue(row.difference() < 1e-5, row.toString()));
        assertEquals(new Shape(3, 6, 3, 3), layers.rows().get(3).shape());
        assertEquals(0, layers.rows().get(2).negative());
        assertTrue(layers.rows().get(4).negative() > 0.2);
        assertTrue(layers.toString().contains("below zero"));
    }

    @Test
    void plain_java_takes_the_epsilon_of_the_norm_that_it_follows() {
        for (float epsilon : new float[] {1e-5f, 1e-3f, 0.5f}) {
            Chain chain = new Chain("norm").then("norm", new Norm(epsilon, 0.9f, Gamma.ONE).toBlock());
            LayerByLayer layers = LayerByLayer.of(chain, IMAGES);
            assertTrue(layers.rows().get(0).difference() < 1e-6, layers::toString);
        }
        LayerByLayer keras = LayerByLayer.of(
                (Chain) Bottleneck.identityV1(2).with(Style.KERAS).toBlock().mainPath(), new Shape(2, 8, 5, 5));
        keras.rows().forEach(row -> assertTrue(row.difference() < 1e-5, row.toString()));
    }

    @Test
    void refuses_a_layer_that_it_cannot_follow() {
        Chain pool = new Chain("pool").then("pool", Pooling.max(Layer.kernel(2).stride(2)));
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> LayerByLayer.of(pool, IMAGES))
                .getMessage());
        assertTrue(said.startsWith("The layer is a Pooling"), said);
    }
}
