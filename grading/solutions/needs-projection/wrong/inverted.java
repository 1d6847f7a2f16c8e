// exercise: needs-projection
// mistake: ANSWER_INVERTED
boolean needsProjection(int inChannels, int outChannels, int stride) {
    return inChannels == outChannels && stride == 1;
}
