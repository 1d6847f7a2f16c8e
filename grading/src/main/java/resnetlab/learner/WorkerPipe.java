package resnetlab.learner;

import java.io.InputStream;
import java.io.OutputStream;

/** The two streams to a worker, as the grader holds them. */
public interface WorkerPipe {

    /** Returns what the worker writes. Ends when the worker does. */
    InputStream fromWorker();

    /** Returns where the worker reads. */
    OutputStream toWorker();

    /** Ends the worker if it still runs, and says what had ended it before. */
    Failure.Lost.Cause end();
}
