package dev.gradus.web.api;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameter {@code wait}, by which a request is answered when there is a verdict. */
final class LongPoll {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Pattern SECONDS = Pattern.compile("([0-9]{1,4})s?");

  private LongPoll() {}

  /** How long the answer may be kept back; not at all without the parameter. */
  static Duration atMost(Optional<String> wait) {
    return wait.map(LongPoll::duration).orElse(Duration.ZERO);
  }

  private static Duration duration(String text) {
    var matcher = SECONDS.matcher(text);
    if (!matcher.matches()) {
      throw ProblemException.invalid("wait", "The time to wait is a number of seconds, as 10s.");
    }
    var asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
