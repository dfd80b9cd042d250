package dev.gradus.bench;

import dev.gradus.Learners;
import dev.gradus.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The last minute before a deadline: of 2,000 learners 400 hand in, each at a moment of its own,
 * however long the others wait; the rest look at the exercise, by REST, once in that minute, and
 * two a second at its page.
 */
final class Rush {
  private static final int HAND_IN = 400;
  private static final int PAGES = 120;
  private static final double SECONDS = 60;
  private static final int GLANCE_SECONDS = 3;

  private final ServerProcess server;
  private final List<BenchLearner> learners;
  private final Path home;
  private final Random random = new Random(7310);
  private final Samples waits = new Samples("Gradus, rush: 400 in 60 s");
  private final Samples looks = new Samples("  exercise by REST meanwhile");
  private final Samples pages = new Samples("  exercise's page meanwhile");
  private final AtomicInteger lost = new AtomicInteger();

  Rush(ServerProcess server, List<BenchLearner> learners, Path home) {
    this.server = server;
    this.learners = learners;
    this.home = home;
  }

  private interface Act {
    void run() throws Exception;
  }

  /** Returns what is worth telling. */
  List<String> run(List<Samples> kept) throws Exception {
    var spending = Spending.of(server, home);
    var reader = BenchLearner.signedIn(server.address());
    var queue = new ArrayList<Long>();
    try (spending;
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var going = new ArrayList<Future<?>>();
      for (int i = 0; i < learners.size(); i++) {
        var learner = learners.get(i);
        String source = LineBench.source("Relu", 1_000_000 + i);
        Act act = i < HAND_IN ? () -> learner.submit(source, waits) : () -> learner.browse(looks);
        going.add(threads.submit(() -> later(act)));
      }
      for (int i = 0; i < PAGES; i++) {
        going.add(threads.submit(() -> later(() -> reader.browsePage(pages))));
      }
      watch(going, queue);
    }
    waits.end(spending.millis());
    looks.end(Double.NaN);
    pages.end(Double.NaN);
    kept.addAll(List.of(waits, looks, pages));
    return List.of(
        waits.row() + " (all requests included)",
        looks.row(),
        pages.row(),
        "lost or failed: " + lost.get(),
        "queue every %d s: ".formatted(GLANCE_SECONDS)
            + queue.stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  private void later(Act act) {
    long millis;
    synchronized (random) {
      millis = (long) (random.nextDouble() * SECONDS * 1000);
    }
    try {
      Thread.sleep(millis);
      act.run();
    } catch (Exception | AssertionError e) {
      lost.incrementAndGet();
      System.out.println("lost: " + e);
    }
  }

  /** Notes how many submissions wait, until all is done. */
  private void watch(List<Future<?>> going, List<Long> queue) throws Exception {
    try (var connection = Learners.connect(home);
        var statement = connection.createStatement()) {
      long next = System.nanoTime();
      while (going.stream().anyMatch(one -> !one.isDone())) {
        try (var rows =
            statement.executeQuery(
                "SELECT count(*) FROM jobs WHERE kind = 'submission' AND state = 'queued'")) {
          rows.next();
          queue.add(rows.getLong(1));
        }
        next += TimeUnit.SECONDS.toNanos(GLANCE_SECONDS);
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
      }
    }
  }
}
