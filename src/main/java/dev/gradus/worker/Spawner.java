package dev.gradus.worker;

import dev.gradus.protocol.Packet;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts workers, carries their bytes, and ends them all when the server goes.
 *
 * <p>All workers are started by the main thread, and ask the kernel to kill them when it dies; it
 * lives until the pipe from the server closes.
 */
public final class Spawner {
  private final DataOutputStream toServer;
  private final Map<Integer, WorkerProcess> workers = new HashMap<>();

  private Spawner(DataOutputStream toServer) {
    this.toServer = toServer;
  }

  public static void main(String[] report) throws IOException {
    var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 17);
    Spawner spawner = new Spawner(new DataOutputStream(out));
    spawner.tell(new Packet(Packet.Kind.HELLO, 0, String.join("\n", report)));
    try {
      Optional<Packet> packet = Packet.read(in);
      while (packet.isPresent()) {
        spawner.obey(packet.get());
        packet = Packet.read(in);
      }
    } finally {
      // Those that have confined themselves die with this thread; others may still be booting.
      spawner.workers.values().forEach(WorkerProcess::kill);
      Runtime.getRuntime().halt(0);
    }
  }

  private void obey(Packet packet) {
    int number = packet.worker();
    switch (packet.kind()) {
      case START -> start(number, List.of(packet.text().split("\n")));
      case DATA -> find(number).ifPresent(worker -> worker.send(packet.content()));
      case KILL -> Optional.ofNullable(workers.remove(number)).ifPresent(WorkerProcess::kill);
      case HELLO, STARTED, ENDED -> throw new IllegalArgumentException("Not for a spawner.");
    }
  }

  private Optional<WorkerProcess> find(int number) {
    return Optional.ofNullable(workers.get(number));
  }

  private void start(int number, List<String> command) {
    try {
      workers.put(number, WorkerProcess.start(number, command, this::tell));
    } catch (IOException failure) {
      tell(new Packet(Packet.Kind.ENDED, number, String.valueOf(failure.getMessage())));
    }
  }

  private void tell(Packet packet) {
    synchronized (toServer) {
      try {
        packet.write(toServer);
      } catch (IOException serverIsGone) {
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
