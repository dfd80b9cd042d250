package dev.gradus.sandbox;

import dev.gradus.protocol.Packet;
import dev.gradus.protocol.ProtocolException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The server's end of the pipes to one spawner process. */
final class SpawnerLink implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SpawnerLink.class.getName());
  private static final int SECONDS_TO_HELLO = 30;

  /** By SIGKILL: the shells' 128 and the signal's number. */
  private static final String KILLED = "exit code 137";

  private final Process process;
  private final ControlGroup group;
  private final Host host;
  private final DataOutputStream out;
  private final Map<Integer, Worker> workers = new ConcurrentHashMap<>();
  private final AtomicInteger lastNumber = new AtomicInteger();
  private final CompletableFuture<List<String>> hello = new CompletableFuture<>();
  private volatile boolean gone;

  private SpawnerLink(Process process, ControlGroup group, Host host) {
    this.process = process;
    this.host = host;
    this.group = group;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 17));
  }

  /** It and all that it starts belong to the group: it starts nothing before it is asked to. */
  static SpawnerLink start(List<String> command, ControlGroup group, Host host) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      SpawnerLink link = new SpawnerLink(builder.start(), group, host);
      group.take(link.process.pid());
      Thread.ofPlatform().daemon().name("gradus-spawner").start(link::listen);
      return link;
    } catch (IOException failure) {
      throw new SandboxException("Cannot start the spawner: " + command.getFirst(), failure);
    }
  }

  /** What the spawner says of its own restrictions, as {@code name=held} or a reason. */
  List<String> report() {
    try {
      return hello.get(SECONDS_TO_HELLO, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      close();
      throw new SandboxException("The spawner did not start; can its user read the JDK?", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while the spawner started.", interrupted);
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  List<WorkerKind> kinds() {
    return workers.values().stream().map(Worker::kind).toList();
  }

  /** What tells from outside how much a process below it has computed. */
  ProcessorClock clock(long processId) {
    return ProcessorClock.of(processId, host);
  }

  /** Known before any worker is told that it is lost, so that nobody takes another such. */
  boolean isGone() {
    return gone;
  }

  boolean isAlive() {
    return !gone && process.isAlive();
  }

  Worker startWorker(WorkerKind kind, List<String> command) {
    Worker worker = new Worker(kind, lastNumber.incrementAndGet(), this, group.endedForMemory());
    workers.put(worker.number(), worker);
    send(new Packet(Packet.Kind.START, worker.number(), String.join("\n", command)));
    return worker;
  }

  void send(Packet packet) {
    synchronized (out) {
      try {
        packet.write(out);
      } catch (IOException spawnerIsGone) {
        gone = true;
        Optional.ofNullable(workers.remove(packet.worker()))
            .ifPresent(worker -> worker.lost("the spawner is gone"));
      }
    }
  }

  void kill(Worker worker) {
    workers.remove(worker.number());
    send(new Packet(Packet.Kind.KILL, worker.number(), ""));
  }

  private void listen() {
    String why = "the spawner is gone";
    try (var in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 17))) {
      Optional<Packet> packet = Packet.read(in);
      while (packet.isPresent()) {
        dispatch(packet.get());
        packet = Packet.read(in);
      }
    } catch (IOException | ProtocolException failure) {
      LOG.log(System.Logger.Level.WARNING, "The spawner talks nonsense", failure);
      why = "the spawner failed";
    }
    gone = true;
    hello.completeExceptionally(new IOException("It ended before it said hello."));
    process.destroyForcibly();
    for (Worker worker : workers.values()) {
      worker.lost(why);
    }
  }

  private void dispatch(Packet packet) {
    if (packet.kind() == Packet.Kind.HELLO) {
      hello.complete(packet.text().lines().toList());
      return;
    }
    // A worker that was given up may still have something on its way.
    Optional.ofNullable(workers.get(packet.worker())).ifPresent(worker -> dispatch(packet, worker));
  }

  private void dispatch(Packet packet, Worker worker) {
    switch (packet.kind()) {
      case STARTED -> worker.started(Long.parseLong(packet.text()));
      case DATA -> worker.received(packet.content());
      case ENDED -> {
        workers.remove(worker.number());
        tellEnd(worker, packet.text());
      }
      case HELLO, START, KILL -> throw new ProtocolException("Not for a server.");
    }
  }

  /**
   * Those that a spawner ends because it was closed have not ended by themselves, nor have those
   * that the kernel ended because all workers together, or the whole machine, needed too much: no
   * program can kill its own runner this way.
   */
  private void tellEnd(Worker worker, String how) {
    if (gone) {
      worker.lost("the spawner was closed");
    } else if (how.equals(KILLED) && group.endedForMemory() > worker.endedForMemoryBefore()) {
      worker.lost("there was no memory left for all workers together");
    } else if (how.equals(KILLED)) {
      worker.lost("it was killed from outside");
    } else {
      worker.ended(how);
    }
  }

  /** Closes the pipe, whereupon the spawner ends its workers and itself; else ends it by force. */
  @Override
  public void close() {
    gone = true;
    try {
      process.getOutputStream().close();
      process.waitFor(2, TimeUnit.SECONDS);
    } catch (IOException alreadyClosed) {
      // Then it is ending already.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }
}
