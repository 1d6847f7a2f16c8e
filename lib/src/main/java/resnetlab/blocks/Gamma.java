package resnetlab.blocks;

/** What a batch norm's gamma is before training. */
public enum Gamma {
    /** 1: the norm passes on what it normalises. */
    ONE,
    /** 0: a block that ends with this norm is its shortcut at first (Goyal et al. 2017, section 5.1). */
    ZERO
}
