// exercise: needs-projection
// mistake: PROJECTION_IFF_STRIDE
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return stride != 1;
}
