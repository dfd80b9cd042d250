package dev.gradus.command;

import dev.gradus.ServerProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows in a server's log where each submission is. */
final class StageWatch {
  private static final Pattern LINE = Pattern.compile("submission (\\d+): ([a-z]+)$");

  private record Seen(String stage, long at) {}

  private final ServerProcess server;
  private final Map<String, Seen> stages = new HashMap<>();
  private int read;

  StageWatch(ServerProcess server) {
    this.server = server;
  }

  /** The stage of each submission that is in work. */
  Map<String, String> inWork() {
    readOn();
    var inWork = new HashMap<String, String>();
    stages.forEach(
        (submission, seen) -> {
          if (!seen.stage().equals("recorded")) {
            inWork.put(submission, seen.stage());
          }
        });
    return inWork;
  }

  /** Whether some submission has been in this stage for so long, and so is likely to stay. */
  boolean isIn(String stage, Duration atLeast) {
    readOn();
    long before = System.nanoTime() - atLeast.toNanos();
    return stages.values().stream()
        .anyMatch(seen -> seen.stage().equals(stage) && seen.at() - before < 0);
  }

  private void readOn() {
    var lines = server.lines();
    for (int end = lines.size(); read < end; read++) {
      Matcher line = LINE.matcher(lines.get(read));
      if (line.find()) {
        stages.put(line.group(1), new Seen(line.group(2), System.nanoTime()));
      }
    }
  }
}
