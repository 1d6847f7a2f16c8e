// exercise: needs-projection
// mistake: PROJECTION_ALWAYS
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return true;
}
