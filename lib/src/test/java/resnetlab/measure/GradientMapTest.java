package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.StridePlacement;

class GradientMapTest {

    @ParameterizedTest
    @ValueSource(ints = {8, 15, 7})
    void strided_v1_block_reads_every_second_row_and_column(int size) {
        ReadMap map = GradientMap.of(Bottleneck.projectionV1(16, 2).toBlock(), new Shape(1, 8, size, size));

        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                assertEquals(
                        row % 2 == 0 && column % 2 == 0, map.read()[row][column], "row " + row + ", column " + column);
            }
        }
        int half = (size + 1) / 2;
        assertEquals(half * half, map.readPositions());
        assertEquals(size * size, map.positions());
    }

    @Test
    void stride_on_the_3x3_reads_everything() {
        Bottleneck v15 = Bottleneck.projectionV1(16, 2).with(StridePlacement.MIDDLE_3X3);

        assertEquals(64, GradientMap.of(v15.toBlock(), new Shape(1, 8, 8, 8)).readPositions());
    }

    @Test
    void identity_block_reads_everything() {
        assertEquals(
                25,
                GradientMap.of(Bottleneck.identityV1(4).toBlock(), new Shape(1, 16, 5, 5))
                        .readPositions());
    }

    @Test
    void wants_an_image() {
        assertThrows(IllegalArgumentException.class, () -> GradientMap.of(new SequentialBlock(), new Shape(3, 8, 8)));
    }
}
