package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import java.util.List;
import org.junit.jupiter.api.Test;

class DjlContainersTest {
    private static final Shape INPUT = new Shape(2, 3, 16, 16);

    private static Conv2d conv(int kernel, int stride) {
        return Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride))
                .setFilters(4)
                .build();
    }

    private static NDList sum(List<NDList> branches) {
        return new NDList(branches.get(0).head().add(branches.get(1).head()));
    }

    @Test
    void layer_inside_containers_of_djl_is_named() {
        Chain deep = new Chain("deep")
                .then("inner", new SequentialBlock().add(conv(1, 1)).add(conv(12, 1)));
        ParallelBlock halves =
                new ParallelBlock(DjlContainersTest::sum).add(conv(2, 2)).add(conv(1, 2));
        Chain unequal = new Chain("unequal").then("sum", new SequentialBlock().add(halves));

        assertEquals("inner/02Conv2d", refusedWithAndWithoutEngine("no window fits", deep));
        assertEquals(
                "sum/01ParallelBlock",
                refusedWithAndWithoutEngine("give [(2, 4, 4, 4), (2, 4, 5, 5)], which the parallel", unequal));
    }

    /** Has a block that suits images of 16 refuse one of 9. */
    private static String refusedWithAndWithoutEngine(String words, Chain block) {
        Shape odd = new Shape(2, 3, 9, 9);
        try (NDManager manager = NDManager.newBaseManager()) {
            FixedWeights.initialize(block, manager, INPUT, 1);
            String layer = Refusal.of(words, () -> block.outputShape(odd)).layer();
            assertEquals(
                    layer,
                    Refusal.of(words, () -> Engine.infer(block, manager.zeros(odd)))
                            .layer());
            return layer;
        }
    }
}
