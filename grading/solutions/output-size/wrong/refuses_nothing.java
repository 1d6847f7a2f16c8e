// exercise: output-size
// mistake: ANY_NUMBER_WILL_DO
int outputSize(int n, int f, int p, int s) {
    return (n + 2 * p - f) / s + 1;
}
