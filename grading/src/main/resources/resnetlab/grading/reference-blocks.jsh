ai.djl.nn.Block identityBlock(int f, int[] filters) {
    return resnetlabSum(resnetlabPath(f, filters, 1), ai.djl.nn.Blocks.identityBlock());
}

ai.djl.nn.Block convolutionalBlock(int f, int[] filters, int s) {
    ai.djl.nn.Block shortcut = new ai.djl.nn.SequentialBlock()
            .add(resnetlabConvolution(filters[2], 1, s))
            .add(ai.djl.nn.norm.BatchNorm.builder().build());
    return resnetlabSum(resnetlabPath(f, filters, s), shortcut);
}

ai.djl.nn.Block resnetlabPath(int f, int[] filters, int s) {
    return new ai.djl.nn.SequentialBlock()
            .add(resnetlabConvolution(filters[0], 1, s))
            .add(ai.djl.nn.norm.BatchNorm.builder().build())
            .add(ai.djl.nn.Activation.reluBlock())
            .add(resnetlabConvolution(filters[1], f, 1))
            .add(ai.djl.nn.norm.BatchNorm.builder().build())
            .add(ai.djl.nn.Activation.reluBlock())
            .add(resnetlabConvolution(filters[2], 1, 1))
            .add(ai.djl.nn.norm.BatchNorm.builder().build());
}

ai.djl.nn.Block resnetlabSum(ai.djl.nn.Block path, ai.djl.nn.Block shortcut) {
    ai.djl.nn.ParallelBlock sum = new ai.djl.nn.ParallelBlock(paths -> new ai.djl.ndarray.NDList(
            paths.get(0).singletonOrThrow().add(paths.get(1).singletonOrThrow())));
    sum.add(path);
    sum.add(shortcut);
    return new ai.djl.nn.SequentialBlock().add(sum).add(ai.djl.nn.Activation.reluBlock());
}

ai.djl.nn.Block resnetlabConvolution(int filters, int f, int s) {
    return ai.djl.nn.convolutional.Conv2d.builder()
            .setFilters(filters)
            .setKernelShape(new ai.djl.ndarray.types.Shape(f, f))
            .optStride(new ai.djl.ndarray.types.Shape(s, s))
            .optPadding(new ai.djl.ndarray.types.Shape((f - 1) / 2, (f - 1) / 2))
            .optBias(false)
            .build();
}
