// exercise: output-size
// tries: to call the kit's checks by a name in disguise
// held by: reader
// status: does-not-compile
// says: belongs to this kit
int outputSize(int n, int f, int p, int s) {
    return resnetl\u0061b.exercise.Exercise.OUTPUT_SIZE.points();
}
