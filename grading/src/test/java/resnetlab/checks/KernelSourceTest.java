package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.exercise.Exercise;

class KernelSourceTest {

    private static final List<String> IMPORTS = List.of("import resnetlab.checks.*;", "import java.util.*;");

    private static Optional<String> used(String... cells) {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String cell : cells) {
                shell.eval(cell);
            }
            return KernelSource.in(Exercise.OUTPUT_SIZE, shell);
        }
    }

    @Test
    void finds_a_full_name_in_a_text() {
        assertEquals(
                Optional.of("resnetlab.geometry.Axis"),
                KitWords.in("return resnetlab.geometry.Axis.of(3);", List.of()));
    }

    @Test
    void finds_an_imported_class_in_a_text() {
        assertEquals(Optional.of("resnetlab.checks.Guide"), KitWords.in("Guide guide = null;", IMPORTS));
    }

    @Test
    void finds_members_that_an_import_makes_static() {
        String text = "return average(layer);";
        for (String member : List.of("average", "*")) {
            assertEquals(
                    Optional.of("resnetlab.blocks.Pooling"),
                    KitWords.in(text, List.of("import static resnetlab.blocks.Pooling." + member + ";")));
        }
        assertEquals(
                Optional.empty(),
                KitWords.in("return mean(layer);", List.of("import static resnetlab.blocks.Pooling.*;")));
    }

    @Test
    void ignores_comments_texts_stubs_and_names_that_are_not_the_kits() {
        String text = "// Guide\nString s = \"Guide resnetlab.checks.Guide\"; throw new NotAttempted(); List<X> y;";

        assertEquals(Optional.empty(), KitWords.in(text, IMPORTS));
    }

    @Test
    void lets_learners_use_a_name_of_the_kits_for_a_class_of_their_own() {
        assertEquals(Optional.empty(), KitWords.in("class Guide {} new Guide();", IMPORTS));
        assertEquals(
                Optional.empty(),
                KitWords.in("new Guide();", List.of("import resnetlab.checks.*;", "import mine.Guide;")));
        assertEquals(
                Optional.empty(),
                used(
                        "import resnetlab.checks.*;",
                        "class CheckRunner { int size() { return 3; } }",
                        "int outputSize(int n, int f, int p, int s) { return new CheckRunner().size(); }"));
    }

    @Test
    void follows_helpers_of_the_solution() {
        assertEquals(
                Optional.of("resnetlab.checks.CheckRunner"),
                used(
                        "int outputSize(int n, int f, int p, int s) { return helper(n); }",
                        "int helper(int n) { return resnetlab.checks.CheckRunner.plan(null).size(); }"));
    }

    @Test
    void leaves_the_rest_of_the_notebook_alone() {
        assertEquals(
                Optional.empty(),
                used(
                        "int outputSize(int n, int f, int p, int s) { return n; }",
                        "int other(int n) { return resnetlab.checks.CheckRunner.plan(null).size(); }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int plan = n; return plan;",
                "int[] plan = {n}; return plan[0];",
                "java.util.List<Integer> plan = List.of(n); return plan.get(0);",
                "for (int plan : new int[] {n}) { return plan; } return 0;",
                "return java.util.stream.IntStream.of(n).map(plan -> plan).sum();",
                "return new int[] {n}.length; // plan",
                "return this.plan();",
            })
    void leaves_names_alone_that_the_solution_declares_itself(String body) {
        assertEquals(
                Optional.empty(),
                used(
                        "Object plan = resnetlab.checks.CheckRunner.plan(null);",
                        "int plan() { return 1; }",
                        "int outputSize(int n, int f, int p, int s) { " + body + " }"));
    }

    @Test
    void follows_a_variable_of_the_notebook_that_the_solution_reads() {
        for (String body :
                List.of("return plan.hashCode();", "return f + plan.hashCode();", "Object o = plan; return 1;")) {
            assertEquals(
                    Optional.of("resnetlab.checks.CheckRunner"),
                    used(
                            "Object plan = resnetlab.checks.CheckRunner.class;",
                            "int outputSize(int n, int f, int p, int s) { " + body + " }"),
                    body);
        }
    }
}
