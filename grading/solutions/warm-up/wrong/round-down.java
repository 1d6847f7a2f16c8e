// exercise: warm-up
// mistake: FORGOTTEN_LAST_ROW
int everySecond(int n) {
    return n / 2;
}
