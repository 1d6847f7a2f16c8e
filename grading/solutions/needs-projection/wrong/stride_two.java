// exercise: needs-projection
// mistake: PROJECTION_OF_THE_COURSE
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return inChannels != outChannels || stride == 2;
}
