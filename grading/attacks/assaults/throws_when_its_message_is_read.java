// exercise: output-size
// tries: to throw an Error at whoever reads its message
// held by: border's guard
// status: incorrect
int outputSize(int n, int f, int p, int s) {
    throw new RuntimeException() {
        @Override
        public String getMessage() {
            throw new AssertionError(this);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new AssertionError(this);
        }
    };
}
