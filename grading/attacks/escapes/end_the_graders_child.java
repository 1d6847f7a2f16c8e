// tries: to end another process of the grader's
// gets through: none
// held by: sandbox
return ProcessHandle.of(@victim).map(ProcessHandle::destroyForcibly).orElse(false) ? 1 : 0;
