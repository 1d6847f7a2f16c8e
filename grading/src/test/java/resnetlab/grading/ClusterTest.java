package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The manifests are what Kubernetes and Slurm read, and the commands in them are commands of grading/grade. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterTest {

    private static final Path CLUSTER = Path.of("cluster");

    /** Options that sbatch's manual names, those that are used here. */
    private static final Set<String> SBATCH = Set.of("job-name", "array", "cpus-per-task", "mem", "time", "output");

    /** Kubernetes' own types would keep fields that they do not know; this reader refuses them. */
    private static final class NoUnknownFields extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    private static final ObjectMapper YAML = new YAMLMapper()
            .setAnnotationIntrospector(new NoUnknownFields())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @TempDir
    Path folder;

    private static Job job(String file) throws IOException {
        return YAML.readValue(CLUSTER.resolve(file).toFile(), Job.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes-grade.yaml", "kubernetes-merge.yaml"})
    void manifests_are_jobs_of_kubernetes(String file) throws IOException {
        Job job = job(file);
        PodSpec pod = job.getSpec().getTemplate().getSpec();

        assertEquals("batch/v1", job.getApiVersion());
        assertEquals("Job", job.getKind());
        assertTrue(job.getMetadata().getName().matches("[a-z]([-a-z0-9]*[a-z0-9])?"));
        assertEquals("Never", pod.getRestartPolicy());
        List<String> volumes = pod.getVolumes().stream().map(Volume::getName).toList();
        for (Container container : pod.getContainers()) {
            assertTrue(volumes.containsAll(container.getVolumeMounts().stream()
                    .map(VolumeMount::getName)
                    .toList()));
        }
    }

    @Test
    void an_unknown_field_is_refused() throws IOException {
        String text = Files.readString(CLUSTER.resolve("kubernetes-grade.yaml"));

        assertThrows(
                JsonProcessingException.class,
                () -> YAML.readValue(text.replace("completionMode:", "completionmode:"), Job.class));
    }

    @Test
    void every_pod_of_the_indexed_job_grades_another_part() throws IOException, InterruptedException {
        JobSpec spec = job("kubernetes-grade.yaml").getSpec();
        assertEquals("Indexed", spec.getCompletionMode());
        assertEquals(spec.getCompletions(), spec.getParallelism());

        for (int index = 0; index < spec.getCompletions(); index++) {
            Map<String, String> variables = new HashMap<>(Map.of("JOB_COMPLETION_INDEX", String.valueOf(index)));
            Container container = spec.getTemplate().getSpec().getContainers().get(0);
            for (EnvVar variable : container.getEnv()) {
                variables.put(variable.getName(), variable.getValue());
            }
            List<String> arguments = called(command(container), variables);

            assertTrue(arguments.contains((index + 1) + "/" + spec.getCompletions()), arguments::toString);
            assertTrue(arguments.contains("/results/part-" + index), arguments::toString);
            assertIsCommand(arguments);
        }
    }

    @Test
    void the_second_job_merges() throws IOException, InterruptedException {
        Container container = job("kubernetes-merge.yaml")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);

        assertIsCommand(called(command(container), Map.of()));
    }

    @Test
    void the_slurm_array_grades_parts_and_merges_them() throws IOException, InterruptedException {
        Map<String, String> variables = Map.of("SLURM_ARRAY_TASK_ID", "3", "SLURM_ARRAY_TASK_COUNT", "8");
        String script = CLUSTER.resolve("slurm-grade.sh").toAbsolutePath().toString();
        List<String> arguments = called(List.of("bash", script, "in", "out"), variables);

        assertTrue(arguments.contains("3/8"), arguments::toString);
        assertTrue(arguments.contains("out/part-3"), arguments::toString);
        assertIsCommand(arguments);
        Files.createDirectories(folder.resolve("out/part-1"));
        String merge = CLUSTER.resolve("slurm-merge.sh").toAbsolutePath().toString();
        assertIsCommand(called(List.of("bash", merge, "out"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slurm-grade.sh", "slurm-merge.sh"})
    void slurm_scripts_are_scripts_with_directives_first(String name) throws IOException, InterruptedException {
        Path script = CLUSTER.resolve(name);
        assertEquals(
                0,
                new ProcessBuilder("bash", "-n", script.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        List<String> lines = Files.readAllLines(script);
        assertEquals("#!/bin/bash", lines.get(0));
        List<String> directives = lines.stream()
                .skip(1)
                .takeWhile(line -> line.startsWith("#SBATCH "))
                .toList();
        assertFalse(directives.isEmpty());
        for (String directive : directives) {
            Matcher option = Pattern.compile("#SBATCH --([a-z-]+)=\\S+").matcher(directive);
            assertTrue(option.matches() && SBATCH.contains(option.group(1)), directive);
        }
        long all = lines.stream().filter(line -> line.contains("#SBATCH")).count();
        assertEquals(directives.size(), all, "an old sbatch stops reading at the first line that is no directive");
    }

    private static List<String> command(Container container) {
        List<String> command = new ArrayList<>(container.getCommand());
        command.addAll(container.getArgs());
        return command;
    }

    /** Runs a command where grading/grade writes down what it is called with, and ends as if one could not be graded. */
    private List<String> called(List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        Path program = Files.createDirectories(folder.resolve("grading")).resolve("grade");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" >called\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(variables);
        assertEquals(0, builder.start().waitFor(), "an ungradable submission is no reason to start again");
        return Files.readAllLines(folder.resolve("called"));
    }

    private static void assertIsCommand(List<String> arguments) {
        CommandLine.ParseResult parsed =
                new CommandLine(new GradeCommand()).parseArgs(arguments.toArray(String[]::new));
        assertTrue(parsed.errors().isEmpty());
    }
}
