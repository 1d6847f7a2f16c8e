// exercise: warm-up
// mistake: FORGOTTEN_ONE
int everySecond(int n) {
    return n / 2;
}
