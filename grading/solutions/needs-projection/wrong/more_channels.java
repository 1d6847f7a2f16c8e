// exercise: needs-projection
// mistake: PROJECTION_WHEN_GROWING
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return outChannels > inChannels || stride > 1;
}
