// tries: to leave a process behind (the test looks for it)
// gets through: never
// held by: end of the worker
new ProcessBuilder("sh", "-c", "sleep 317.@pid & sleep 317.@pid").start();
return 0;
