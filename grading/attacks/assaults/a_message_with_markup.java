// exercise: output-size
// tries: to bring a script, a formula and terminal codes into the results
// held by: reports
// status: incorrect
// says: script
int outputSize(int n, int f, int p, int s) {
    throw new IllegalStateException("=1+1<script>alert(1)</script>\u001b[2J\u202e::error::\0");
}
