package dev.gradus.sandbox;

import java.util.List;

/** What a learner can do instead of something that is not allowed. */
final class ApiAdvice {
  private ApiAdvice() {}

  /** A beginning of class or member names, and the sentence for all of them. */
  private record Instead(String prefix, String advice) {}

  private static final String NO_INPUT =
      "There is nothing to read from: the inputs are your method's parameters, or the fields of"
          + " Given.";
  private static final String ONE_THREAD =
      "Your code runs on one thread: use a plain loop or a sequential stream.";
  private static final String NO_FILES =
      "There are no files here: work with the inputs you are given.";
  private static final String NO_REFLECTION =
      "Call the method or use the field directly instead of by reflection.";

  /** The first that fits counts. */
  private static final List<Instead> TABLE =
      List.of(
          new Instead("java.util.Scanner", NO_INPUT),
          new Instead("java.io.BufferedReader", NO_INPUT),
          new Instead("java.io.InputStream", NO_INPUT),
          new Instead("java.io.Console", NO_INPUT),
          new Instead("java.lang.System.in", NO_INPUT),
          new Instead("java.lang.System.console", NO_INPUT),
          new Instead("java.lang.IO.readln", NO_INPUT),
          new Instead("java.lang.System.exit", "End your method with return."),
          new Instead("java.lang.System.getProperty", "Write the value into your code."),
          new Instead("java.lang.System.getenv", "Write the value into your code."),
          new Instead("java.lang.System.load", "Write it in Java; native code can't be loaded."),
          new Instead("java.lang.System.gc", "Leave it out; memory is freed by itself."),
          new Instead("java.lang.Runtime", "Leave it out; your code is alone with its inputs."),
          new Instead("java.lang.Process", "Leave it out; no programs can be started."),
          new Instead("java.lang.Thread", ONE_THREAD),
          new Instead("java.util.concurrent.ThreadLocalRandom", "Use a new Random with a seed."),
          new Instead("java.util.concurrent.ConcurrentHashMap", "Use a HashMap."),
          new Instead("java.util.concurrent", ONE_THREAD),
          new Instead("java.util.stream.Gatherers.mapConcurrent", ONE_THREAD),
          new Instead("java.util.Timer", ONE_THREAD),
          new Instead("java.lang.Object.wait", ONE_THREAD),
          new Instead("java.lang.Object.notify", ONE_THREAD),
          new Instead("java.io", NO_FILES),
          new Instead("java.nio.file", NO_FILES),
          new Instead("java.nio.channels", NO_FILES),
          new Instead("java.net", "There is no network here: work with the inputs."),
          new Instead("java.lang.reflect", NO_REFLECTION),
          new Instead("java.lang.invoke", NO_REFLECTION),
          new Instead("java.lang.Class", NO_REFLECTION),
          new Instead("java.lang.foreign", "Use arrays or tensors for memory."),
          new Instead("java.lang.ref", "Use an ordinary reference."),
          new Instead("java.time", "Leave it out; time is measured for you."),
          new Instead("java.util.Abstract", "Extend no class of the library: keep it in a field."),
          new Instead("sun.", "Use the public library of Java."),
          new Instead("jdk.", "Use the public library of Java."));

  static String instead(Use use) {
    String name = use.owner() + "." + use.member();
    if (use.member().startsWith("parallel")) {
      return ONE_THREAD;
    }
    if (use.isOfLearnerApi()) {
      return taught(use);
    }
    return TABLE.stream()
        .filter(each -> name.startsWith(each.prefix))
        .map(Instead::advice)
        .findFirst()
        .orElse("It is not among what exercises may use; do without it.");
  }

  private static String taught(Use use) {
    return use.shown()
        + " is what exercises ask you to write: build it from additions, products and the like.";
  }

  static String forbidden(String what) {
    return "This exercise asks you to do without " + what + ".";
  }

  static String required(String what) {
    return "This exercise asks you to use " + what + "; your code never does.";
  }
}
