package resnetlab.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    @TempDir
    Path folder;

    private Optional<Object> called(String methods) throws Throwable {
        Path source = folder.resolve("Submission$.java");
        Files.writeString(source, "package submission.m;\npublic final class Submission$ {\n" + methods + "\n}\n");
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString()));
        byte[] bytes = Files.readAllBytes(folder.resolve("submission/m/Submission$.class"));
        return new LoadedClasses(Map.of("submission.m.Submission$", bytes)).call("m", List.of(3, 4));
    }

    @Test
    void takes_the_overload_that_java_takes() throws Throwable {
        String wider = "static String m(double a, double b) { return \"double\"; }"
                + " static String m(Object a, Object b) { return \"object\"; }";

        assertEquals(Optional.of("double"), called(wider));
        assertEquals(Optional.of("long"), called(wider + " static String m(long a, long b) { return \"long\"; }"));
    }

    @Test
    void hands_an_int_to_whatever_java_hands_it_to() throws Throwable {
        for (String type : List.of("int", "long", "float", "double", "Integer", "Number", "Object")) {
            assertEquals(
                    Optional.of(type), called("static String m(%1$s a, int b) { return \"%1$s\"; }".formatted(type)));
        }
        assertThrows(LearnerCodeException.class, () -> called("static int m(Long a, int b) { return 1; }"));
        assertThrows(LearnerCodeException.class, () -> called("static int m(short a, int b) { return 1; }"));
    }
}
