package resnetlab.grading.submission;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** An execution engine for JShell that refuses to run anything: the grader's shell only parses. */
final class NothingRuns implements ExecutionControlProvider, ExecutionControl {

    @Override
    public String name() {
        return "nothing-runs";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return this;
    }

    private static NotImplementedException refusal() {
        return new NotImplementedException("the grader's shell runs nothing");
    }

    @Override
    public void load(ClassBytecodes[] classes) throws NotImplementedException {
        throw refusal();
    }

    @Override
    public void redefine(ClassBytecodes[] classes) throws NotImplementedException {
        throw refusal();
    }

    @Override
    public String invoke(String className, String methodName) throws NotImplementedException {
        throw refusal();
    }

    @Override
    public String varValue(String className, String varName) throws NotImplementedException {
        throw refusal();
    }

    @Override
    public void addToClasspath(String path) throws NotImplementedException {
        throw refusal();
    }

    @Override
    public void stop() {
        // nothing runs
    }

    @Override
    public Object extensionCommand(String command, Object argument) throws NotImplementedException {
        throw refusal();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
