package resnetlab.learner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import resnetlab.notebook.NotAttempted;

class BorderTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("resnetlab");

    @Test
    void what_runs_beside_learner_code_needs_the_jdk_and_djl_alone() {
        classes()
                .that()
                .resideInAPackage("resnetlab.learner")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("resnetlab.learner", "java..", "ai.djl..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void nothing_of_the_checks_knows_the_autograder() {
        classes()
                .that()
                .resideInAPackage("resnetlab.checks..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("resnetlab.grading..")
                .check(CLASSES);
    }

    @Test
    void only_the_facade_of_the_checks_knows_the_notebook_and_the_autograder_its_stub_alone() {
        classes()
                .that()
                .resideInAnyPackage("resnetlab.checks.*..", "resnetlab.grading..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("resnetlab.notebook..").or(type(NotAttempted.class)))
                .check(CLASSES);
    }

    @Test
    void checks_stand_on_models_and_models_on_the_reference() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("resnetlab.checks..")
                .layer("facade")
                .definedBy("resnetlab.checks")
                .layer("functions")
                .definedBy("resnetlab.checks.functions")
                .layer("blocks")
                .definedBy("resnetlab.checks.blocks")
                .layer("models")
                .definedBy("resnetlab.checks.models")
                .layer("judging")
                .definedBy("resnetlab.checks.judging")
                .layer("reference")
                .definedBy("resnetlab.checks.reference")
                .whereLayer("facade")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("functions")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("blocks")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("models")
                .mayOnlyBeAccessedByLayers("blocks")
                .whereLayer("judging")
                .mayOnlyBeAccessedByLayers("facade", "functions", "blocks", "models")
                .check(CLASSES);
    }
}
