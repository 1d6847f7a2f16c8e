package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import resnetlab.geometry.Plane;

/** The layers of a block on an input of known shape, in the order and with the branches in which data runs through them. */
sealed interface Layout {

    /** Returns the shape that comes out. */
    Shape output();

    /**
     * One layer.
     *
     * @param name its names from the outermost block inwards
     * @param kind what it does
     * @param plane the windows it slides over an image; a kernel of 1 for what works on each value alone
     * @param output the shape that comes out
     * @param trainable how many numbers it learns
     * @param fixed how many other numbers it keeps
     * @param multiplyAdds for one image
     */
    record Leaf(String name, LayerKind kind, Plane plane, Shape output, long trainable, long fixed, long multiplyAdds)
            implements Layout {}

    /**
     * One after the other.
     *
     * @param parts at least one
     */
    record Series(List<Layout> parts) implements Layout {
        @Override
        public Shape output() {
            return parts.get(parts.size() - 1).output();
        }
    }

    /**
     * Branches that begin with the same input.
     *
     * @param branches at least one
     * @param join where they come together
     */
    record Branches(List<Layout> branches, Leaf join) implements Layout {
        @Override
        public Shape output() {
            return join.output();
        }
    }
}
