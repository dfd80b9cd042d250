package dev.gradus.worker;

import dev.gradus.kernel.Kernel;
import dev.gradus.kernel.SystemCall;
import dev.gradus.protocol.AttemptReport;
import dev.gradus.protocol.AttemptReport.Attempt;
import dev.gradus.protocol.AttemptRequest;
import dev.gradus.protocol.ForbiddenAct;
import dev.gradus.protocol.Frame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tries from inside what must be impossible there, for the self-test. */
final class Attempts {
  private static final int EAGAIN = 11;

  /** Results from here up to -1 are errors; addresses can look negative too. */
  private static final int LARGEST_ERROR = 4095;

  private static final int AT_CWD = -100;
  private static final int O_CREATE_WRITE = 0101;
  private static final int AF_INET = 2;
  private static final int STREAM = 1;
  private static final int DATAGRAM = 2;
  private static final int NEW_USER = 0x10000000;
  private static final int READ_WRITE = 3;
  private static final int PRIVATE_ANONYMOUS = 0x22;
  private static final long SIXTEEN_GIGABYTES = 16L << 30;

  private Attempts() {}

  static Frame make(Frame frame) {
    List<Attempt> acts = Arrays.stream(ForbiddenAct.values()).map(Attempts::attempt).toList();
    List<Attempt> calls =
        AttemptRequest.from(frame).systemCalls().stream()
            .map(number -> outcome(Kernel.callNumber(number, -1, 0, 0, 0, 0, 0)))
            .toList();
    return new AttemptReport(acts, calls).toFrame();
  }

  /** Pointers are left out where the filter must refuse before the kernel would look at them. */
  private static Attempt attempt(ForbiddenAct act) {
    return switch (act) {
      case OPEN_FILE -> call(SystemCall.OPENAT, AT_CWD, path("/etc/passwd"), 0, 0);
      case WRITE_FILE ->
          call(SystemCall.OPENAT, AT_CWD, path("/tmp/gradus-attempt"), O_CREATE_WRITE, 0600);
      case CONNECT -> call(SystemCall.SOCKET, AF_INET, STREAM, 0);
      case SEND_DATAGRAM -> call(SystemCall.SOCKET, AF_INET, DATAGRAM, 0);
      case EXECUTE -> call(SystemCall.EXECVE, 0, 0, 0);
      case START_THREAD -> startThread();
      case SIGNAL_PARENT -> call(SystemCall.KILL, Math.max(1, parent()), 0);
      case UNSHARE -> call(SystemCall.UNSHARE, NEW_USER);
      case SET_UP_IO_URING -> call(SystemCall.IO_URING_SETUP, 1, 0);
      case EXCEED_MEMORY ->
          call(SystemCall.MMAP, 0, SIXTEEN_GIGABYTES, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0);
    };
  }

  private static Attempt startThread() {
    try {
      new Thread(() -> {}, "attempt").start();
      return new Attempt(0);
    } catch (OutOfMemoryError refused) {
      return new Attempt(EAGAIN);
    }
  }

  private static long parent() {
    return Kernel.call(SystemCall.GETPPID);
  }

  private static Attempt call(SystemCall call, long... arguments) {
    return outcome(Kernel.call(call, arguments));
  }

  private static Attempt outcome(long result) {
    return new Attempt(result < 0 && result >= -LARGEST_ERROR ? (int) -result : 0);
  }

  private static long path(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer string = ByteBuffer.allocateDirect(bytes.length + 1).put(0, bytes);
    KEPT.add(string);
    return Kernel.address(string);
  }

  /** Keeps the strings alive until their addresses are used. */
  private static final List<ByteBuffer> KEPT = new java.util.ArrayList<>();
}
