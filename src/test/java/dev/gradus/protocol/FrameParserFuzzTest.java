package dev.gradus.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.gradus.tensor.Tensor;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Ten million bytes of mutated frames go through the parser that reads what workers send. */
class FrameParserFuzzTest {
  private static final long SEED = 20_260_101;
  private static final int BYTES = 10_000_000;

  /** Far below the frame limit: these frames are short, whatever they say of their lengths. */
  private static final long MOST_ALLOCATED = 1 << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final List<Function<Frame, Object>> READERS =
      List.of(Answer::from, CompileAnswer::from, AttemptReport::from, Call::from, Program::from);

  private static List<byte[]> honestFrames() {
    Tensor tensor = Tensor.parse("[[1., 2.], [3., nan]]");
    Value value = new Value.OfTensor(tensor);
    Value list = new Value.OfTensors(List.of(tensor, tensor));
    ClassFiles classes = new ClassFiles(Map.of("A", new byte[] {1, 2, 3}, "A$B", new byte[9]));
    return List.of(
            new Answer.Returned(Optional.of(value), List.of(list, value), "printed").toFrame(),
            new Answer.Threw("E", "message", Optional.of(3), "").toFrame(),
            new Answer.TooMuchOutput("flood").toFrame(),
            new Answer.Unusable("why").toFrame(),
            new Answer.TooLargeResult().toFrame(),
            new CompileAnswer.Classes(classes).toFrame(),
            new CompileAnswer.Errors(
                    List.of(new CompileAnswer.Complaint(1, 2, "compiler.err.expected", "text")))
                .toFrame(),
            new AttemptReport(
                    List.of(new AttemptReport.Attempt(1)), List.of(new AttemptReport.Attempt(0)))
                .toFrame(),
            new Call(List.of(new Value.OfLong(4), new Value.OfString("s")), 100).toFrame(),
            new Program.Function(classes, "A", "f", List.of(ValueType.INT), ValueType.LONG)
                .toFrame())
        .stream()
        .map(Frame::toBytes)
        .toList();
  }

  @Test
  void mutatedFrames_giveNothingButProtocolExceptions() {
    Random random = new Random(SEED);
    List<byte[]> honest = honestFrames();
    int refused = 0;
    int accepted = 0;
    for (int fed = 0; fed < BYTES; ) {
      byte[] bytes = mutated(honest.get(random.nextInt(honest.size())), random);
      fed += bytes.length;
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId());
      try {
        accepted += read(bytes, random);
      } catch (ProtocolException expected) {
        refused++;
      }
      long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().threadId());
      assertThat(after - before).as("seed " + SEED).isLessThan(MOST_ALLOCATED);
    }
    assertThat(refused).as("seed " + SEED).isGreaterThan(1000);
    assertThat(accepted).as("seed " + SEED).isGreaterThan(1000);
  }

  private static byte[] mutated(byte[] honest, Random random) {
    byte[] bytes = honest.clone();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = interesting(random);
    }
    return random.nextInt(8) == 0
        ? Arrays.copyOf(bytes, random.nextInt(2 * bytes.length) + 1)
        : bytes;
  }

  private static byte interesting(Random random) {
    byte[] usual = {0, 1, -1, 127, -128, 5, 16};
    return random.nextBoolean() ? usual[random.nextInt(usual.length)] : (byte) random.nextInt();
  }

  /** Feeds the bytes in pieces; how many messages came out whole. */
  private static int read(byte[] bytes, Random random) {
    FrameParser parser = new FrameParser();
    int cut = random.nextInt(bytes.length);
    List<Frame> frames = new ArrayList<>();
    for (byte[] piece :
        List.of(Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length))) {
      parser.feed(piece);
      for (var frame = parser.next(); frame.isPresent(); frame = parser.next()) {
        frames.add(frame.get());
      }
    }
    int whole = 0;
    for (Frame frame : frames) {
      for (Function<Frame, Object> reader : READERS) {
        try {
          reader.apply(frame);
          whole++;
        } catch (ProtocolException otherKindOrNonsense) {
          // Each frame is meant for one of the readers at most.
        }
      }
    }
    return whole;
  }

  @Test
  void announcedLength_allocatesNothingBeforeItArrives() {
    FrameParser parser = new FrameParser();
    parser.feed(new byte[] {0, -1, -1, -1, 5});
    assertThat(parser.next()).isEmpty();
    assertThat(parser.capacity()).isLessThan(10_000);
  }

  @Test
  void unaskedStream_endsAtTheFrameLimit() {
    FrameParser parser = new FrameParser();
    parser.feed(new byte[] {0, -1, -1, -1, 5});
    int fed = 0;
    try {
      while (fed < 3 * Maximum.FRAME) {
        parser.feed(new byte[Maximum.PACKET]);
        fed += Maximum.PACKET;
      }
    } catch (ProtocolException expected) {
      assertThat(fed).isLessThanOrEqualTo(Maximum.FRAME + 2 * Maximum.PACKET);
      return;
    }
    throw new AssertionError("The parser took in " + fed + " bytes.");
  }
}
