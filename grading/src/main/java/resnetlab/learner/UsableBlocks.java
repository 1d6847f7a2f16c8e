package resnetlab.learner;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blocks that were built and can be run, so that not every run needs a new one. Few are kept: of large ones only the last. */
final class UsableBlocks implements AutoCloseable {

    private static final int MOST = 8;
    private static final long MOST_VALUES = 1 << 20;

    private final Map<Construction, BlockRun> blocks = new LinkedHashMap<>();

    /** Keeps a block, and closes the eldest ones that it leaves no room for. */
    void add(Construction construction, BlockRun block) {
        Optional.ofNullable(blocks.remove(construction)).ifPresent(BlockRun::close);
        blocks.put(construction, block);
        Iterator<BlockRun> eldest = blocks.values().iterator();
        while (blocks.size() > 1 && (blocks.size() > MOST || values() > MOST_VALUES)) {
            eldest.next().close();
            eldest.remove();
        }
    }

    private long values() {
        return blocks.values().stream().mapToLong(BlockRun::size).sum();
    }

    /** Gives a block away that can be run with these values of its parameters. */
    Optional<BlockRun> take(Construction construction, List<ParameterValue> values) {
        Optional<BlockRun> found = Optional.ofNullable(blocks.get(construction)).filter(block -> block.canHave(values));
        found.ifPresent(block -> blocks.remove(construction));
        return found;
    }

    /** Closes the blocks that cannot run again. */
    void closeSpent() {
        blocks.values().stream().filter(BlockRun::isSpent).forEach(BlockRun::close);
        blocks.values().removeIf(BlockRun::isSpent);
    }

    @Override
    public void close() {
        blocks.values().forEach(BlockRun::close);
        blocks.clear();
    }
}
