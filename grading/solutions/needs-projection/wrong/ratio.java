// exercise: needs-projection
// mistake: PROJECTION_BY_RATIO
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return inChannels * stride != outChannels;
}
