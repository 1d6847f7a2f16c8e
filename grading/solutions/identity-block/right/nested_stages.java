// exercise: identity-block
Block stage(int filters, int f) {
    SequentialBlock stage = new SequentialBlock();
    stage.add(Conv2d.builder()
            .setKernelShape(new Shape(f, f))
            .optPadding(new Shape((f - 1) / 2, (f - 1) / 2))
            .setFilters(filters)
            .optBias(false)
            .build());
    stage.add(BatchNorm.builder().optEpsilon(1E-5f).optMomentum(.9f).build());
    return stage;
}

Block identityBlock(int f, int[] filters) {
    SequentialBlock main = new SequentialBlock();
    main.add(stage(filters[0], 1)).add(Activation.reluBlock());
    main.add(stage(filters[1], f)).add(Activation.reluBlock());
    main.add(stage(filters[2], 1));
    Block sum = new ParallelBlock(
            branches -> {
                NDArray total = branches.get(0).singletonOrThrow();
                for (NDList branch : branches.subList(1, branches.size())) {
                    total = total.add(branch.singletonOrThrow());
                }
                return new NDList(total);
            },
            List.of(Blocks.identityBlock(), main));
    return new SequentialBlock().add(sum).add(Activation.reluBlock());
}
