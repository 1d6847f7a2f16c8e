// exercise: output-size
// tries: to run in the compiler as an annotation processor
// held by: compiler
// status: incorrect
@javax.annotation.processing.SupportedAnnotationTypes("*")
class Processor extends javax.annotation.processing.AbstractProcessor {
    @Override
    public boolean process(
            Set<? extends javax.lang.model.element.TypeElement> types,
            javax.annotation.processing.RoundEnvironment round) {
        System.exit(0);
        return true;
    }
}

@Deprecated
int outputSize(int n, int f, int p, int s) {
    new Processor();
    return -7;
}
