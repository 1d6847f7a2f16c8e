// exercise: identity-block
import java.util.Arrays;

Block identityBlock(int f, int[] filters) {
    SequentialBlock mainPath = new SequentialBlock();
    for (int i = 0; i < 3; i++) {
        int size = i == 1 ? f : 1;
        mainPath.add(Conv2d.builder()
                .setFilters(filters[i])
                .setKernelShape(new Shape(size, size))
                .optPadding(new Shape(size / 2, size / 2))
                .build());
        mainPath.add(BatchNorm.builder().optAxis(1).build());
        if (i < 2) {
            mainPath.add(new LambdaBlock(values -> new NDList(values.head().maximum(0))));
        }
    }
    return new ParallelBlock(
            paths -> {
                NDArray sum = paths.get(1).head().add(paths.get(0).head());
                return new NDList(Activation.relu(sum));
            },
            Arrays.asList(new LambdaBlock(x -> x), mainPath));
}
