package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import resnetlab.checks.judging.Checks;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Weight;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Tensor;

/** Checks {@code NDArray pointwise(NDArray x, NDArray w)}. */
@Checks
public final class PointwiseChecks {

    private final LearnerCode code;
    private final Draw draw;

    PointwiseChecks(LearnerCode code, Draw draw) {
        this.code = code;
        this.draw = draw;
    }

    @Test
    @Order(1)
    @DisplayName("Two channels of three pixels, [1, 2, 3] and [10, 20, 30]: the weights [1, 2] give [21, 42, 63]")
    void pencil_values() {
        Tensor x = new Tensor(new long[] {1, 2, 1, 3}, new float[] {1, 2, 3, 10, 20, 30});
        demand(List.of(
                new PointwiseArguments(x, new Tensor(new long[] {1, 2}, new float[] {1, 2})),
                new PointwiseArguments(x, new Tensor(new long[] {3, 2}, new float[] {1, 1, 2, 0, 0, -1}))));
    }

    @Test
    @Order(2)
    @DisplayName("One lit pixel in one channel lights the same pixel in every filter, and no neighbour")
    void one_lit_pixel() {
        List<PointwiseArguments> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            PointwiseArguments drawn = distinct(1);
            float[] dark = new float[drawn.x().data().length];
            dark[draw.between(0, dark.length - 1)] = draw.real(1, 2);
            all.add(new PointwiseArguments(new Tensor(drawn.x().shape(), dark), drawn.w()));
        }
        demand(all);
    }

    @Test
    @Order(3)
    @Weight(2)
    @DisplayName("One image of random values: every pixel of every filter is the sum over all channels")
    void one_image() {
        demand(List.of(distinct(1), distinct(1), square(1)));
    }

    @Test
    @Order(4)
    @Weight(2)
    @DisplayName("Several images at once: each gives what it gives alone")
    void several_images() {
        demand(List.of(distinct(2), distinct(3), square(2)));
    }

    @Test
    @Order(5)
    @DisplayName("One channel, one filter, one pixel: the smallest images and weights are right, too")
    void smallest_sizes() {
        int many = draw.between(2, 6);
        demand(List.of(
                random(many + 1, 1, many, 7, 5),
                random(2, many, 3, 4, 1),
                random(3, many, 1, 1, many + 2),
                random(1, 1, 1, 1, 1),
                random(2, 4, 1, many, 3)));
    }

    @Test
    @Order(6)
    @DisplayName("The values are right, and x and w are afterwards as they were before")
    void arguments_are_left_as_they_were() {
        List<PointwiseArguments> all = List.of(distinct(2), square(1));
        all.forEach(arguments -> PointwiseQuestion.demandUnchanged(code, arguments));
        demand(all);
    }

    private void demand(List<PointwiseArguments> all) {
        PointwiseQuestion.question().demand(code, all);
    }

    /** Draws an image whose sizes all differ, so that no axis can be taken for another. */
    private PointwiseArguments distinct(int images) {
        List<Integer> sizes = draw.different(4, 4, 9);
        return random(images, sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3));
    }

    /** Draws an image with as many rows as columns, and as many filters as channels: every shape fits, only values tell. */
    private PointwiseArguments square(int images) {
        List<Integer> sizes = draw.different(2, 3, 7);
        return random(images, sizes.get(0), sizes.get(1), sizes.get(1), sizes.get(0));
    }

    private PointwiseArguments random(int images, int channels, int rows, int columns, int filters) {
        return PointwiseArguments.random(draw, new int[] {images, channels, rows, columns}, filters);
    }
}
