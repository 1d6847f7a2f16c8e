// tries: to see the grader among the processes
// gets through: uid, none
// held by: sandbox
return ProcessHandle.of(@pid).map(ProcessHandle::isAlive).orElse(false) ? 1 : 0;
