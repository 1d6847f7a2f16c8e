// exercise: needs-projection
// mistake: PROJECTION_NEEDS_BOTH
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return inChannels != outChannels && stride != 1;
}
