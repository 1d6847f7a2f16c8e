// exercise: needs-projection
// mistake: PROJECTION_IFF_CHANNELS
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return inChannels != outChannels;
}
