package resnetlab.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final Tensor TENSOR = new Tensor(new long[] {2, 1}, new float[] {1.5f, Float.NaN});
    private static final Invocation CALL =
            Invocation.of("m", new Value.OfInt(-3), new Value.OfInts(new int[] {1, 2}), new Value.OfTensor(TENSOR));
    private static final Construction BLOCK = new Construction(CALL, new long[] {1, 2, 3, 4});

    private static byte[] bytes(Request request) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RequestFormat.write(7, request, new LastValues(), new WireWriter(out));
        return out.toByteArray();
    }

    private static byte[] bytes(Reply reply) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReplyFormat.write(7, reply, new WireWriter(out));
        return out.toByteArray();
    }

    private static WireReader reader(byte[] bytes) throws IOException {
        WireReader in = new WireReader(new ByteArrayInputStream(bytes));
        in.begin(1 << 20);
        assertEquals(7, in.number());
        return in;
    }

    /** Writes, reads and writes again: the bytes must be the same. */
    private static Request again(Request request) throws IOException {
        Request read = RequestFormat.read(new LastValues(), reader(bytes(request)));
        assertArrayEquals(bytes(request), bytes(read));
        return read;
    }

    private static Reply again(Reply reply) throws IOException {
        Reply read = ReplyFormat.read(reader(bytes(reply)));
        assertArrayEquals(bytes(reply), bytes(read));
        return read;
    }

    @Test
    void requests_come_back_as_they_were() throws IOException {
        Experiment training = new Experiment(BLOCK, List.of(TENSOR, TENSOR), TENSOR, new Experiment.Training(TENSOR));
        Experiment inference = new Experiment(BLOCK, List.of(), TENSOR, new Experiment.Inference());

        Request.Observe read = assertInstanceOf(Request.Observe.class, again(new Request.Observe(training)));
        assertEquals(2, read.experiment().parameterValues().size());
        assertInstanceOf(Request.Observe.class, again(new Request.Observe(inference)));
        assertInstanceOf(Request.Describe.class, again(new Request.Describe(BLOCK)));
        assertEquals(
                -3,
                assertInstanceOf(
                                Value.OfInt.class,
                                assertInstanceOf(Request.Call.class, again(new Request.Call(CALL)))
                                        .invocation()
                                        .arguments()
                                        .get(0))
                        .value());
        assertInstanceOf(Request.AreYouIdle.class, again(new Request.AreYouIdle()));
        Request.Load load =
                assertInstanceOf(Request.Load.class, again(new Request.Load(Map.of("a.B", new byte[] {1, 2}))));
        assertArrayEquals(new byte[] {1, 2}, load.classes().get("a.B"));
    }

    @Test
    void replies_come_back_as_they_were() throws IOException {
        again(new Reply.Loaded());
        assertEquals(new Reply.Idle(true), again(new Reply.Idle(true)));
        List<Optional<Tensor>> after = List.of(Optional.of(TENSOR), Optional.empty());
        for (Value value : List.of(
                new Value.OfInt(1),
                new Value.OfInts(new int[] {1}),
                new Value.OfLongs(new long[] {Long.MIN_VALUE}),
                new Value.OfBoolean(true),
                new Value.OfBooleans(new boolean[] {true, false}),
                new Value.OfTensor(TENSOR),
                new Value.Nothing())) {
            Reply.Returned read =
                    assertInstanceOf(Reply.Returned.class, again(new Reply.Returned(new CallResult(value, after))));
            assertEquals(value.getClass(), read.result().value().getClass());
            assertEquals(
                    List.of(true, false),
                    read.result().arraysAfter().stream()
                            .map(Optional::isPresent)
                            .toList());
        }
        again(new Reply.Described(
                new BlockDescription(List.of(new ParameterInfo("w", ParameterKind.GAMMA, new long[] {3}, 0)))));
        Observation.Gradients gradients =
                new Observation.Gradients(TENSOR, List.of(Optional.of(TENSOR), Optional.empty()));
        again(new Reply.Observed(
                new Observation(TENSOR, TENSOR, Optional.of(gradients), List.of(Optional.of(TENSOR)))));
        again(new Reply.Observed(new Observation(TENSOR, TENSOR, Optional.empty(), List.of())));
    }

    @Test
    void failures_come_back_as_they_were() throws IOException {
        for (Failure failure : List.of(
                new Failure.NotAttempted(),
                new Failure.Missing("m"),
                new Failure.Threw(List.of("a.B", "c.D"), "why", List.of(new Failure.Frame("m", 3))),
                new Failure.WrongResult("a String"),
                new Failure.Lost(Failure.Lost.Cause.OUT_OF_MEMORY))) {
            assertEquals(new Reply.Failed(failure), again(new Reply.Failed(failure)));
        }
    }

    @Test
    void every_reply_that_is_cut_short_is_refused() throws IOException {
        byte[] whole = bytes(
                new Reply.Observed(new Observation(TENSOR, TENSOR, Optional.empty(), List.of(Optional.of(TENSOR)))));
        for (int length = Integer.BYTES; length < whole.length; length++) {
            WireReader in = reader(Arrays.copyOf(whole, length));
            assertThrows(IOException.class, () -> ReplyFormat.read(in));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20})
    void an_array_that_claims_an_impossible_length_is_refused_before_it_is_made(int length) throws IOException {
        byte[] forged = ByteBuffer.allocate(64)
                .putInt(7)
                .put((byte) 1)
                .put((byte) 1)
                .putInt(length)
                .array();
        WireReader in = reader(forged);

        assertThrows(WireException.class, () -> ReplyFormat.read(in));
    }

    private static WireReader floats(float... numbers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireWriter writer = new WireWriter(out);
        writer.floats(numbers);
        writer.flush();
        WireReader in = new WireReader(new ByteArrayInputStream(out.toByteArray()));
        in.begin(1000);
        return in;
    }

    @Test
    void floats_come_back_bit_by_bit() throws IOException {
        for (float[] numbers : List.of(
                new float[0],
                new float[200],
                new float[] {0, 0, 0, 0, -0f},
                new float[] {0, Float.NaN, 0, 0, 0},
                new float[] {1, 2, 3, 0})) {
            assertArrayEquals(numbers, floats(numbers).floats());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
    void few_floats_in_impossible_places_are_refused(int place) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireWriter writer = new WireWriter(out);
        writer.truth(true);
        writer.longs(new long[] {3});
        writer.number(3);
        writer.ints(new int[] {place});
        writer.floats(new float[] {1});
        writer.flush();
        WireReader in = new WireReader(new ByteArrayInputStream(out.toByteArray()));
        in.begin(1000);

        assertThrows(WireException.class, () -> DataFormat.readParameterValue(in));
    }

    @Test
    void values_that_went_over_the_pipe_last_are_not_sent_again() throws IOException {
        ParameterValue sparse = SparseTensor.of(new Tensor(new long[] {500}, new float[500]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireWriter writer = new WireWriter(out);
        LastValues sent = new LastValues();
        List<List<ParameterValue>> lists =
                List.of(List.of(TENSOR, sparse, TENSOR), List.of(sparse, TENSOR), List.of(), List.of(TENSOR, TENSOR));
        List<Integer> ends = new ArrayList<>();
        for (List<ParameterValue> list : lists) {
            sent.write(list, writer);
            writer.flush();
            ends.add(out.size());
        }

        WireReader in = new WireReader(new ByteArrayInputStream(out.toByteArray()));
        in.begin(1000);
        LastValues received = new LastValues();
        List<ParameterValue> first = received.read(in);
        List<ParameterValue> second = received.read(in);
        assertEquals(List.of(), received.read(in));
        assertArrayEquals(
                TENSOR.data(),
                assertInstanceOf(Tensor.class, received.read(in).get(1)).data());
        assertEquals(first.subList(1, 3), second, "the same objects, not new ones");
        assertArrayEquals(
                new float[500],
                assertInstanceOf(SparseTensor.class, second.get(0)).dense().data());
        assertTrue(ends.get(1) - ends.get(0) < 40, "no numbers in the second message");
    }

    @Test
    void a_value_that_was_not_sent_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireWriter writer = new WireWriter(out);
        writer.list(List.of(0), writer::number);
        writer.ints(new int[] {0});
        writer.flush();
        WireReader in = new WireReader(new ByteArrayInputStream(out.toByteArray()));
        in.begin(1000);

        assertThrows(WireException.class, () -> new LastValues().read(in));
    }

    @Test
    void unknown_kinds_are_refused() throws IOException {
        for (byte[] forged : List.of(new byte[] {0, 0, 0, 7, 99}, new byte[] {0, 0, 0, 7, 1, 99})) {
            WireReader in = reader(forged);
            assertThrows(WireException.class, () -> ReplyFormat.read(in));
        }
    }

    @Test
    void a_tensor_whose_data_do_not_fit_its_shape_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireWriter writer = new WireWriter(out);
        writer.longs(new long[] {1L << 40, 1L << 40});
        writer.floats(new float[] {1});
        writer.flush();
        WireReader in = new WireReader(new ByteArrayInputStream(out.toByteArray()));
        in.begin(1000);

        assertThrows(WireException.class, () -> DataFormat.readTensor(in));
    }
}
