// exercise: needs-projection
boolean needsProjection(int inChannels, int outChannels, int stride) {
    if (stride > 1) {
        return true;
    }
    if (inChannels > outChannels) {
        return true;
    } else if (inChannels < outChannels) {
        return true;
    }
    return false;
}
