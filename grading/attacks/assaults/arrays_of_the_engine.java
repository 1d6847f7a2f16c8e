// exercise: output-size
// tries: to fill the memory with arrays of the engine
// held by: limits
// status: incorrect
// says: EngineException
List<Object> kept = new ArrayList<>();

int outputSize(int n, int f, int p, int s) {
    var manager = ai.djl.ndarray.NDManager.newBaseManager();
    kept.add(manager);
    while (n < 2_000_000_000) {
        manager.create(new ai.djl.ndarray.types.Shape(1 << 24)).getFloat(0); // unfilled: what is mapped counts
    }
    return -7;
}
