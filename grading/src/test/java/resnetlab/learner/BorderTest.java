package resnetlab.learner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
    void nothing_of_the_checks_knows_the_autograder_but_its_reading_of_cells() {
        classes()
                .that()
                .resideInAPackage("resnetlab.checks..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "resnetlab.grading",
                        "resnetlab.grading.compile",
                        "resnetlab.grading.worker",
                        "resnetlab.grading.isolation",
                        "resnetlab.grading.result")
                .check(CLASSES);
    }
}
