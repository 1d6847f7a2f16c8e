package resnetlab.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Record;
import ai.djl.util.Progress;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Drawn hand signs as a dataset: images (N, 3, 64, 64) from 0 to 1, labels (N) from 0 to 5, each number equally often.
 *
 * <pre>{@code
 * HandSigns train = HandSigns.builder().setSampling(32, true).build();
 * HandSigns test = HandSigns.builder().optUsage(Dataset.Usage.TEST).setSampling(32, false).build();
 * }</pre>
 *
 * <p>What is drawn depends on the seed, the usage and the image's number: the sets of two usages share no image, and a larger
 * set begins with the smaller one.
 */
public final class HandSigns extends RandomAccessDataset {
    private static final Shape IMAGE = new Shape(3, HandSign.SIZE, HandSign.SIZE);

    private final List<HandSign> signs;

    private HandSigns(Builder builder) {
        super(builder);
        signs = IntStream.range(0, builder.size())
                .parallel()
                .mapToObj(builder::draw)
                .toList();
    }

    /** Starts with the numbers of the course's set: 1080 images to train with, 120 to test. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what is drawn, in the order of the numbers that {@link #get} takes. */
    public List<HandSign> signs() {
        return signs;
    }

    @Override
    public Record get(NDManager manager, long index) {
        if (index < 0 || index >= signs.size()) {
            throw new IndexOutOfBoundsException(
                    "There is no image %d. Ask for one from 0 to %d.".formatted(index, signs.size() - 1));
        }
        HandSign sign = signs.get(Math.toIntExact(index));
        NDArray image = image(manager, sign.picture().values());
        return new Record(new NDList(image), new NDList(manager.create((float) sign.fingers())));
    }

    /** Creates the image from a buffer that is kept until it is copied, which DJL's own way with MXNet does not do. */
    private static NDArray image(NDManager manager, float[] values) {
        FloatBuffer buffer = manager.allocateDirect(Float.BYTES * values.length).asFloatBuffer();
        try {
            return manager.create(buffer.put(values).flip(), IMAGE);
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    @Override
    protected long availableSize() {
        return signs.size();
    }

    /** Does nothing: the images are drawn when the set is built. */
    @Override
    public void prepare(@Nullable Progress progress) {}

    /** What to draw; the sampling must be set, as for every dataset of DJL. */
    public static final class Builder extends BaseBuilder<Builder> {
        private static final int TRAIN = 1080;
        private static final int OTHERS = 120;

        private long seed = 1;
        private Usage usage = Usage.TRAIN;
        private int images;

        private Builder() {}

        /** Draws other images. */
        public Builder optSeed(long number) {
            seed = number;
            return this;
        }

        /** Draws for another usage than training. */
        public Builder optUsage(Usage other) {
            usage = other;
            return this;
        }

        /** Draws another number of images, at least one; a multiple of six shows each number equally often. */
        public Builder optImages(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("%d images: at least one is needed.".formatted(count));
            }
            images = count;
            return this;
        }

        /**
         * Draws the images.
         *
         * @throws IllegalArgumentException when no sampling is set
         */
        public HandSigns build() {
            if (sampler == null) {
                throw new IllegalArgumentException(
                        "No sampling is set. Call setSampling(batchSize, true) before build().");
            }
            return new HandSigns(this);
        }

        private int size() {
            if (images > 0) {
                return images;
            }
            return usage == Usage.TRAIN ? TRAIN : OTHERS;
        }

        private HandSign draw(int index) {
            return HandSign.draw(index % HandSign.CLASSES, mixed(mixed(mixed(seed) + stream()) + index));
        }

        private int stream() {
            return switch (usage) {
                case TRAIN -> 1;
                case VALIDATION -> 2;
                case TEST -> 3;
            };
        }

        /** Spreads neighbouring numbers (the finaliser of SplitMix64: Steele, Lea and Flood, OOPSLA 2014, figure 17). */
        private static long mixed(long number) {
            long z = number + 0x9e3779b97f4a7c15L;
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return z ^ (z >>> 31);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
