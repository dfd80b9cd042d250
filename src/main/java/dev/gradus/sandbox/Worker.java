package dev.gradus.sandbox;

import dev.gradus.protocol.Frame;
import dev.gradus.protocol.FrameParser;
import dev.gradus.protocol.Packet;
import dev.gradus.protocol.ProtocolException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The server's end of one worker. */
final class Worker implements AutoCloseable {
  private final WorkerKind kind;
  private final int number;
  private final SpawnerLink spawner;
  private final long endedForMemoryBefore;
  private final FrameParser parser = new FrameParser();
  private final BlockingQueue<Received> inbox = new LinkedBlockingQueue<>();
  private volatile boolean ended;
  private volatile Optional<ProcessorClock> clock = Optional.empty();

  Worker(WorkerKind kind, int number, SpawnerLink spawner, long endedForMemoryBefore) {
    this.kind = kind;
    this.number = number;
    this.spawner = spawner;
    this.endedForMemoryBefore = endedForMemoryBefore;
  }

  WorkerKind kind() {
    return kind;
  }

  int number() {
    return number;
  }

  /** How many workers the kernel had ended for want of memory when this one was started. */
  long endedForMemoryBefore() {
    return endedForMemoryBefore;
  }

  boolean hasEnded() {
    return ended || spawner.isGone();
  }

  void send(Frame frame) {
    Packet.data(number, frame.toBytes()).forEach(spawner::send);
  }

  /** The next thing the worker does, or nothing within the time. */
  Received receive(Duration patience) {
    try {
      Received received = inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
      return received == null ? new Received.Silence() : received;
    } catch (InterruptedException interrupted) {
      close();
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while a worker was at work.", interrupted);
    }
  }

  /** The processor time that it has used in its whole life; the last known once it is gone. */
  Duration cpu() {
    return clock.flatMap(ProcessorClock::read).orElse(Duration.ZERO);
  }

  void started(long processId) {
    this.clock = Optional.of(spawner.clock(processId));
  }

  /** Called by the thread that listens to the spawner, for this worker's bytes in their order. */
  void received(byte[] bytes) {
    try {
      parser.feed(bytes);
      for (var frame = parser.next(); frame.isPresent(); frame = parser.next()) {
        if (inbox.size() == mostUnread()) {
          throw new ProtocolException("it sent more answers than were asked for");
        }
        inbox.add(new Received.Message(frame.get()));
      }
    } catch (ProtocolException nonsense) {
      spawner.kill(this);
      ended(String.valueOf(nonsense.getMessage()));
    }
  }

  /** Workers speak when spoken to: they have no more to say than they were asked. */
  private int mostUnread() {
    return kind.compiles() ? 1 : Run.MOST_ASKED;
  }

  /** Whether it said something that nobody has read. */
  boolean hasUnread() {
    return !inbox.isEmpty();
  }

  void ended(String why) {
    ended = true;
    inbox.add(new Received.Ended(why));
  }

  void lost(String why) {
    ended = true;
    inbox.add(new Received.Lost(why));
  }

  @Override
  public void close() {
    ended = true;
    spawner.kill(this);
  }
}
