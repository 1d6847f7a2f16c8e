// exercise: output-size
// tries: to leave a process that holds the pipe open and outlives the run
// held by: sandbox
// status: crashed
// says: ended the process
int outputSize(int n, int f, int p, int s) throws Exception {
    new ProcessBuilder("sh", "-c", "setsid sleep 317.@pid & sleep 317.@pid").inheritIO().start();
    Thread.sleep(100);
    System.exit(0);
    return -7;
}
