// exercise: output-size
// tries: to send whoever follows causes in a circle
// held by: border's guard
// status: incorrect
// says: It goes round
int outputSize(int n, int f, int p, int s) {
    throw new IllegalStateException("It goes round") {
        @Override
        public synchronized Throwable getCause() {
            return this;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[] {null};
        }

        @Override
        public String toString() {
            throw this;
        }
    };
}
