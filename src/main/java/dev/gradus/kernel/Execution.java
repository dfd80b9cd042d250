package dev.gradus.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Replaces this process by another program, which keeps its id, pipes and restrictions. */
public final class Execution {
  private Execution() {}

  /** Runs the command in place of this process, without any environment; never returns. */
  public static void replaceBy(List<String> command) {
    List<ByteBuffer> strings = new ArrayList<>();
    ByteBuffer pointers =
        ByteBuffer.allocateDirect((command.size() + 1) * Long.BYTES).order(ByteOrder.nativeOrder());
    for (String argument : command) {
      byte[] bytes = argument.getBytes(StandardCharsets.UTF_8);
      ByteBuffer string = ByteBuffer.allocateDirect(bytes.length + 1).put(0, bytes);
      strings.add(string);
      pointers.putLong(Kernel.address(string));
    }
    long none = Kernel.address(pointers) + (long) command.size() * Long.BYTES;
    Kernel.require(
        "run " + command.getFirst(),
        SystemCall.EXECVE,
        Kernel.address(strings.getFirst()),
        Kernel.address(pointers),
        none);
  }
}
