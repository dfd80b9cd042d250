package dev.gradus.worker;

import dev.gradus.protocol.Packet;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A worker as the spawner sees it: a process, and a thread for each direction of its pipes. */
final class WorkerProcess {
  private static final int BUFFER = 1 << 16;
  private static final int STACK = 1 << 18;

  private final int number;
  private final Process process;
  private final Consumer<Packet> server;
  private final BlockingQueue<byte[]> unsent = new LinkedBlockingQueue<>();

  private WorkerProcess(int number, Process process, Consumer<Packet> server) {
    this.number = number;
    this.process = process;
    this.server = server;
  }

  static WorkerProcess start(int number, List<String> command, Consumer<Packet> server)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
    builder.environment().clear();
    boolean debug = Boolean.getBoolean("gradus.worker.debug");
    builder.redirectError(debug ? Redirect.INHERIT : Redirect.DISCARD);
    WorkerProcess worker = new WorkerProcess(number, builder.start(), server);
    server.accept(new Packet(Packet.Kind.STARTED, number, Long.toString(worker.process.pid())));
    worker.thread("from worker " + number, worker::relayOutput).start();
    worker.thread("to worker " + number, worker::relayInput).start();
    return worker;
  }

  void send(byte[] bytes) {
    unsent.add(bytes);
  }

  void kill() {
    process.destroyForcibly();
  }

  private Thread thread(String name, Runnable work) {
    Thread thread = new Thread(null, work, name, STACK);
    thread.setDaemon(true);
    return thread;
  }

  private void relayOutput() {
    byte[] buffer = new byte[BUFFER];
    try (InputStream out = process.getInputStream()) {
      for (int count = out.read(buffer); count >= 0; count = out.read(buffer)) {
        server.accept(new Packet(Packet.Kind.DATA, number, Arrays.copyOf(buffer, count)));
      }
    } catch (IOException closed) {
      // Its end is told below, in either case.
    }
    sayHowItEnded();
  }

  private void sayHowItEnded() {
    try {
      int code = process.waitFor();
      unsent.add(new byte[0]);
      server.accept(new Packet(Packet.Kind.ENDED, number, "exit code " + code));
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }

  /** On a thread of its own: a worker that does not read must not hold up the others. */
  private void relayInput() {
    try (OutputStream in = process.getOutputStream()) {
      for (byte[] bytes = unsent.take(); bytes.length > 0; bytes = unsent.take()) {
        in.write(bytes);
        in.flush();
      }
    } catch (IOException | InterruptedException ended) {
      // Nothing to do: its end is told by the other thread.
    }
  }
}
