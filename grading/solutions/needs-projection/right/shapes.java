// exercise: needs-projection
boolean needsProjection(int inChannels, int outChannels, int stride) {
    int n = 1000;
    int[] x = {inChannels, n, n};
    int[] y = {outChannels, (n - 1) / stride + 1, (n - 1) / stride + 1};
    return !Arrays.equals(x, y);
}
