// exercise: output-size
// tries: to put its classes into a package of the kit
// held by: reader
// status: incorrect
package resnetlab.learner;

class Guard {
    static {
        System.exit(0);
    }
}

int outputSize(int n, int f, int p, int s) {
    return -7;
}
