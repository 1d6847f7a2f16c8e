// exercise: needs-projection
boolean needsProjection(int inChannels, int outChannels, int stride) {
    boolean fits = stride == 1 && outChannels == inChannels;
    return !fits;
}
