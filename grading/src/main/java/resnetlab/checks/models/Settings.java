package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.judging.Draw;

/** The settings in which blocks are built and run. */
public final class Settings {

    private static final int CHANNELS = 6;
    private static final int COURSE_CHANNELS = 256;

    private Settings() {}

    /** Draws channel counts that all differ, from each other and from rows and columns. */
    public static BlockSetting distinct(Draw draw, BlockDesign design, ImageSize size, BlockArguments shape) {
        int count = design == BlockDesign.AVERAGE_SHORTCUT ? 1 : 3;
        List<Integer> drawn = draw.different(count + 1, 3, 6);
        List<Integer> filters = drawn.subList(0, count);
        int channels = design.keepsChannels() ? filters.get(count - 1) : drawn.get(count);
        return new BlockSetting(design, size.of(channels, size.rows(), size.columns()), shape.withFilters(filters));
    }

    /** Returns settings in which wrong blocks can be told apart by what they hold and by the shapes they give. */
    public static List<BlockSetting> telling(BlockDesign design) {
        List<BlockSetting> settings = new ArrayList<>();
        if (design == BlockDesign.RESNET50) {
            return settings;
        }
        for (int s : design.isStrided() ? new int[] {1, 2, 3} : new int[] {1}) {
            settings.add(setting(design, 7, 7, 1, s));
            settings.add(setting(design, 7, 8, 3, s));
            if (design == BlockDesign.AVERAGE_SHORTCUT) {
                // engines differ in windows that begin outside a small image
                continue;
            }
            settings.add(setting(design, 3, 3, 1, s));
            settings.add(setting(design, 3, 3, 3, s));
            settings.add(setting(design, 3, 3, 5, s));
            settings.add(setting(design, 5, 5, 3, s));
            settings.add(setting(design, 7, 7, 5, s));
        }
        if (design.keepsChannels()) {
            settings.add(withChannels(design, 3));
            settings.add(withChannels(design, COURSE_CHANNELS));
        }
        return settings;
    }

    private static BlockSetting setting(BlockDesign design, int rows, int columns, int f, int s) {
        int last = design.keepsChannels() ? CHANNELS : CHANNELS - 1;
        BlockArguments arguments = design == BlockDesign.AVERAGE_SHORTCUT
                ? BlockArguments.of(f, s, last)
                : BlockArguments.of(f, s, 2, 4, last);
        return new BlockSetting(design, new ImageSize(1, CHANNELS, rows, columns), arguments);
    }

    private static BlockSetting withChannels(BlockDesign design, int channels) {
        return new BlockSetting(design, new ImageSize(1, channels, 7, 8), BlockArguments.of(3, 1, 2, 5, channels));
    }
}
