// tries: to find settings of the grader's among its environment variables
// gets through: never
// held by: worker process
return System.getenv("USER") != null || System.getenv("JAVA_HOME") != null || System.getenv().size() > 12 ? 1 : 0;
