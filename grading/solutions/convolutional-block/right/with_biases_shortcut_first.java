// exercise: convolutional-block
import java.util.Arrays;

Block convolutionalBlock(int f, int[] filters, int s) {
    SequentialBlock main = new SequentialBlock();
    int[] sizes = {1, f, 1};
    int[] strides = {s, 1, 1};
    for (int i = 0; i < 3; i++) {
        addConvolution(main, filters[i], sizes[i], strides[i]);
        if (i < 2) {
            main.add(new LambdaBlock(values -> new NDList(values.head().maximum(0))));
        }
    }
    SequentialBlock shortcut = new SequentialBlock();
    addConvolution(shortcut, filters[2], 1, s);
    return new ParallelBlock(
            paths -> new NDList(Activation.relu(paths.get(0).head().add(paths.get(1).head()))),
            Arrays.asList(shortcut, main));
}

void addConvolution(SequentialBlock path, int filters, int f, int s) {
    path.add(Conv2d.builder()
            .setFilters(filters)
            .setKernelShape(new Shape(f, f))
            .optStride(new Shape(s, s))
            .optPadding(new Shape((f - 1) / 2, (f - 1) / 2))
            .build());
    path.add(BatchNorm.builder().optAxis(1).build());
}
