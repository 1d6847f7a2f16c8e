// exercise: needs-projection
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return inChannels != outChannels || stride != 1;
}
