package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes right solutions in ways that nobody has a name for; none may get all points. */
class MutantsTest {

    private static final long SEED = 11;
    private static final String NORM = "BatchNorm.builder().build()";
    private static final String ADD = "x.add(y.singletonOrThrow())";
    private static final String LAST = "Activation.relu(" + ADD + ")";

    private static Solution right(String name) throws Exception {
        return Solution.right()
                .filter(solution -> solution.name().endsWith(name + ".java"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Solution> of(String name, String[]... edits) throws Exception {
        Solution solution = right(name);
        return Stream.of(edits).map(edit -> {
            String mutated = solution.text().replace(edit[0], edit[1]);
            assertNotEquals(solution.text(), mutated, "the mutation changes nothing");
            return solution.withText(name + ": " + edit[0] + " -> " + edit[1], mutated);
        });
    }

    private static String[] edit(String from, String to) {
        return new String[] {from, to};
    }

    private static Stream<Solution> sequential() throws Exception {
        return of(
                "identity-block/right/sequential_and_parallel",
                edit(NORM, "BatchNorm.builder().optEpsilon(1e-6f).build()"),
                edit(NORM, "BatchNorm.builder().optEpsilon(2e-5f).build()"),
                edit(NORM, "BatchNorm.builder().optEpsilon(1e-4f).build()"),
                edit(NORM, "BatchNorm.builder().optMomentum(0.99f).build()"),
                edit(NORM, "BatchNorm.builder().optScale(false).build()"),
                edit(NORM, "BatchNorm.builder().optCenter(false).build()"),
                edit("Activation.reluBlock()", "Activation.leakyReluBlock(0.01f)"),
                edit("Activation.reluBlock()", "Activation.sigmoidBlock()"),
                edit("Activation.reluBlock()", "Activation.tanhBlock()"),
                edit("Activation.reluBlock()", "Activation.softPlusBlock()"),
                edit("Activation.reluBlock()", "new LambdaBlock(v -> new NDList(v.head().clip(0, 6)))"),
                edit("Activation.reluBlock()", "new LambdaBlock(v -> new NDList(v.head().abs()))"),
                edit(
                        "singletonOrThrow().add(paths.get(1).singletonOrThrow())",
                        "singletonOrThrow().mul(paths.get(1).singletonOrThrow())"),
                edit(
                        "singletonOrThrow().add(paths.get(1).singletonOrThrow())",
                        "singletonOrThrow().sub(paths.get(1).singletonOrThrow())"),
                edit(
                        "singletonOrThrow().add(paths.get(1).singletonOrThrow())",
                        "singletonOrThrow().maximum(paths.get(1).singletonOrThrow())"),
                edit(
                        "singletonOrThrow().add(paths.get(1).singletonOrThrow())",
                        "singletonOrThrow().add(paths.get(1).singletonOrThrow()).div(2)"),
                edit("paths.get(0).singletonOrThrow().add", "paths.get(0).singletonOrThrow().stopGradient().add"),
                edit("paths.get(0).singletonOrThrow().add", "paths.get(0).singletonOrThrow().mul(1.001f).add"),
                edit(".optBias(false)", ".optBias(false).optDilation(new Shape(2, 2))"),
                edit(".optBias(false)", ".optBias(false).optStride(new Shape(2, 2))"),
                edit("sum.add(mainPath);", "sum.add(mainPath); sum.add(mainPath);"),
                edit("sum.add(Blocks.identityBlock());", "sum.add(ai.djl.nn.norm.LayerNorm.builder().build());"),
                edit("return new SequentialBlock().add(sum)", "sum.add(Blocks.identityBlock()); return sum;//"),
                edit(
                        "sum.add(mainPath);",
                        "sum.add(mainPath.add(ai.djl.nn.norm.Dropout.builder().optRate(0.3f).build()));"),
                edit("sum.add(mainPath);", "sum.add(mainPath.add(" + NORM + "));"),
                edit("f, padding)", "f, f / 2 == 2 ? 1 : padding)"),
                edit("filters[2], 1, 0", "Math.max(filters[2], 4), 1, 0"),
                edit("filters[0], 1, 0", "Math.min(filters[0], 5), 1, 0"));
    }

    private static Stream<Solution> ownClass() throws Exception {
        return of(
                "identity-block/right/own_class",
                edit(LAST, "Activation.relu(" + ADD + ".add(x))"),
                edit(LAST, "Activation.relu(" + ADD + ").add(1e-3f)"),
                edit(LAST, "Activation.relu(x.stopGradient().add(y.singletonOrThrow()))"),
                edit(LAST, "training ? Activation.relu(" + ADD + ") : " + ADD),
                edit(LAST, "training ? " + ADD + " : Activation.relu(" + ADD + ")"),
                edit(LAST, "Activation.relu(x.add(y.singletonOrThrow().mean(new int[] {0}, true)))"),
                edit(LAST, "Activation.relu(x.add(y.singletonOrThrow().flip(3)))"),
                edit("norm1.forward(store, y, training)", "norm1.forward(store, y, false)"),
                edit("norm3.forward(store, y, training)", "norm3.forward(store, y, false)"),
                edit(
                        "norm2.forward(store, y, training)",
                        "norm2.forward(store, norm2.forward(store, y, training), training)"),
                edit("y = norm3.forward(store, y, training);", ""),
                edit("NDArray x = inputs.singletonOrThrow();", "NDArray x = inputs.singletonOrThrow().abs();"),
                edit("NDArray x = inputs.singletonOrThrow();", "NDArray x = inputs.singletonOrThrow(); x.addi(0.5f);"),
                edit("new Shape(f / 2, f / 2)", "new Shape(f / 2, 1)"),
                edit("new Shape(f, f);", "new Shape(f, 1);"),
                edit(
                        "IdentityBlock(int f, int[] filters) {\n        Shape",
                        "IdentityBlock(int f, int[] filters) {\n filters[2]++; Shape"));
    }

    private static Stream<Solution> outputSize() throws Exception {
        return of(
                "output-size/right/formula",
                edit("+ 1;", "+ 2;"),
                edit("n < 1", "n < 0"),
                edit("n < 1", "n < 2"),
                edit("f < 1", "f < 0"),
                edit("f < 1", "f < 2"),
                edit("p < 0", "p < -1"),
                edit("p < 0", "p < 1"),
                edit("s < 1", "s < 0"),
                edit("s < 1", "s < 2"),
                edit("f > n + 2 * p", "f >= n + 2 * p"),
                edit("f > n + 2 * p", "f > n + 2 * p + 1"),
                edit("f > n + 2 * p", "f > n + p"),
                edit("f > n + 2 * p", "f > n"),
                edit("f > n + 2 * p", "f > n + 2 * p || s > f"),
                edit("f > n + 2 * p", "f > n + 2 * p || n > 100_000_000"),
                edit("IllegalArgumentException(\"sizes", "IllegalStateException(\"sizes"),
                edit("IllegalArgumentException(\"a window", "ArithmeticException(\"a window"),
                edit("return (n + 2 * p - f)", "return (int) ((n + 2f * p - f))"),
                edit("return (n + 2 * p - f) / s + 1", "return Math.max((n + 2 * p - f) / s + 1, 2)"),
                edit("2 * p - f) / s", "2 * Math.min(p, 1) - f) / s"),
                edit("- f) / s", "- f) / Math.min(s, 2)"),
                edit("- f) / s", "- f) >> (s / 2)"));
    }

    private static Stream<Solution> samePadding() throws Exception {
        return of(
                "same-padding/right/formula",
                edit("f - n, 0)", "f - n, 1)"),
                edit("(out - 1) * s", "out * s - 1"),
                edit("{total / 2, total - total / 2}", "{total / 2, total / 2 + 1}"),
                edit("{total / 2, total - total / 2}", "{0, total}"),
                edit("{total / 2, total - total / 2}", "{total, 0}"),
                edit("{total / 2, total - total / 2}", "{total / 2, total - total / 2, 0}"),
                edit("{total / 2, total - total / 2}", "{total}"),
                edit("(n + s - 1) / s", "(n + 1) / s"),
                edit("(n + s - 1) / s", "n / s + 1"),
                edit("(n + s - 1) / s", "Math.round((float) n / s)"),
                edit("return new int[]", "if (s > f) { return new int[2]; } return new int[]"),
                edit("return new int[]", "if (f == 1) { total = s - 1; } return new int[]"));
    }

    private static Stream<Solution> pointwise() throws Exception {
        return of(
                "pointwise/right/five_loops",
                edit("+= weights", "-= weights"),
                edit("+= weights[f * c + k] *", "+= weights[f * c + k] +"),
                edit("weights[f * c + k]", "Math.abs(weights[f * c + k])"),
                edit("weights[f * c + k]", "weights[f * c + c - 1 - k]"),
                edit("k = 0; k < c", "k = 1; k < c"),
                edit("k = 0; k < c", "k = 0; k < Math.min(c, 2)"),
                edit("f = 0; f < filters", "f = 1; f < filters"),
                edit("p = 0; p < pixels", "p = 0; p < pixels - 1"),
                edit("i = 0; i < n", "i = 0; i < Math.min(n, 2)"),
                edit("+ p];", "+ pixels - 1 - p];"),
                edit(
                        "x.getManager().create(out, ",
                        "x.getManager().create(out).toType(DataType.FLOAT64, true).reshape("));
    }

    private static Stream<Solution> convCost() throws Exception {
        return of(
                "conv-cost/right/formula",
                edit("2 * p", "Math.min(2 * p, f - 1)"),
                edit("(n + 2 * p - f) / s + 1", "(n + 2 * p) / s"),
                edit("places * places}", "places * (places - 1)}"),
                edit("places * places}", "places * places - 1}"),
                edit("filters * f * f", "filters * f * 3"),
                edit("filters * f * f", "filters * f * f - 1"),
                edit("{weights, ", "{weights, 0, "),
                edit("{weights, weights * places * places}", "{weights}"),
                edit("{weights, weights", "{weights + 1, weights"));
    }

    private static Stream<Solution> needsProjection() throws Exception {
        return of(
                "needs-projection/right/either",
                edit("!= 1", "!= 2"),
                edit("!= 1", "> 2"),
                edit("!= 1", "% 2 == 0"),
                edit("inChannels != ", "2 * inChannels == "),
                edit("inChannels != ", "inChannels < "),
                edit("inChannels != outChannels", "inChannels % outChannels != 0"),
                edit("inChannels != outChannels", "outChannels % inChannels != 0"),
                edit("||", "^"));
    }

    private static Stream<Solution> positionsRead() throws Exception {
        return of(
                "positions-read/right/window_by_window",
                edit("j >= 0", "j > 0"),
                edit("j < n)", "j < n - 1)"),
                edit("i = 0", "i = 1"),
                edit("/ s + 1", "/ s + 1 - (p > 0 ? 1 : 0)"),
                edit("i * s - p + f;", "i * s - p + Math.min(f, s);"),
                edit("2 * p", "Math.min(2 * p, f - 1)"),
                edit("i * s - p;", "i * s - Math.min(p, 1);"),
                edit("read[j] = true", "read[j] = !read[j]"),
                edit("read[j] = true", "read[n - 1 - j] = true"),
                edit("new boolean[n]", "new boolean[n + 1]"));
    }

    /** Compiles all at once: that takes a tenth of the time. */
    static Stream<Arguments> mutants() throws Exception {
        List<Solution> all = Stream.of(
                        sequential(),
                        ownClass(),
                        outputSize(),
                        samePadding(),
                        pointwise(),
                        convCost(),
                        needsProjection(),
                        positionsRead())
                .flatMap(each -> each)
                .toList();
        Compiled compiled = Compiled.all(all);
        return all.stream().map(mutant -> Arguments.of(Named.of(mutant.name(), mutant), compiled));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void does_not_get_all_points(Solution mutant, Compiled compiled) throws Exception {
        CheckReport report = new CheckRunner(SEED).run(mutant.exercise(), compiled.codeOf(mutant));

        assertTrue(report.score() < mutant.exercise().points(), () -> mutant + " got full marks");
    }
}
