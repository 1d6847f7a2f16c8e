package resnetlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which way the packages may look. */
class ArchitectureTest {
    private static final String[] KERNELS = {"org.dflib..", "io.github.spencerpark..", "org.rapaio.."};
    private static final String[] LANGUAGE = {"java.lang..", "java.util..", "java.math..", "org.jspecify.."};

    private final JavaClasses library = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("resnetlab");

    @Test
    void geometry_knows_numbers_only() {
        holds(classes()
                .that()
                .resideInAPackage("resnetlab.geometry..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(LANGUAGE, "resnetlab.geometry..")));
    }

    @Test
    void figures_turn_data_into_markup_without_an_engine_a_kernel_or_a_window_system() {
        holds(noClasses()
                .that()
                .resideInAPackage("resnetlab.figures..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(KERNELS, "ai.djl..", "java.awt..", "javax.swing..", "java.net..")));
        looksOnlyAt("resnetlab.figures..", "resnetlab.geometry..");
    }

    @Test
    void blocks_look_at_geometry_and_measure_at_both() {
        looksOnlyAt("resnetlab.blocks..", "resnetlab.geometry..");
        looksOnlyAt("resnetlab.measure..", "resnetlab.geometry..", "resnetlab.blocks..");
    }

    @Test
    void data_and_the_words_of_the_exercises_look_at_nothing_of_the_kit() {
        looksOnlyAt("resnetlab.data..");
        looksOnlyAt("resnetlab.exercise..");
    }

    @Test
    void nobody_looks_at_the_notebook_and_only_it_knows_a_kernel() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("resnetlab.notebook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(and(KERNELS, "resnetlab.notebook..")));
    }

    @Test
    void packages_form_no_circle() {
        holds(slices().matching("resnetlab.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothing_static_changes() {
        holds(fields().that().areStatic().should().beFinal());
    }

    private void looksOnlyAt(String from, String... kit) {
        String[] allowed = and(kit, from);
        holds(noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are of the kit, but not of " + Arrays.toString(allowed),
                        dependency -> isOfTheKit(dependency.getPackageName(), allowed))));
    }

    private static boolean isOfTheKit(String name, String[] allowed) {
        return name.startsWith("resnetlab")
                && Arrays.stream(allowed)
                        .map(pattern -> pattern.substring(0, pattern.length() - 2))
                        .noneMatch(name::startsWith);
    }

    private void holds(ArchRule rule) {
        rule.check(library);
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
