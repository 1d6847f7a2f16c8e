// tries: to have 600 processes at once
// gets through: none
// held by: limits
var started = new ArrayList<Process>();
try {
    for (int i = 0; i < 600; i++) {
        started.add(new ProcessBuilder("sleep", "317.@pid").inheritIO().start());
    }
    return 1;
} finally {
    started.forEach(Process::destroyForcibly);
}
