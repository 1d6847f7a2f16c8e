// exercise: needs-projection
// mistake: PROJECTION_NEVER
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return false;
}
