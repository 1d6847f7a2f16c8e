package resnetlab.checks.judging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the check class of an exercise. Its constructor and its methods may take a {@link resnetlab.learner.LearnerCode}
 * and a {@link Draw}. Its checks are plain {@code @Test} methods, each with {@code @Order} and {@code @DisplayName}, so
 * that the plan is known before anything runs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CheckExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public @interface Checks {}
