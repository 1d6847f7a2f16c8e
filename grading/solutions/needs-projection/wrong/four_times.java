// exercise: needs-projection
// mistake: PROJECTION_OF_THE_COURSE
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return outChannels == 4 * inChannels || stride == 2;
}
