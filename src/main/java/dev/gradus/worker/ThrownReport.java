package dev.gradus.worker;

import dev.gradus.protocol.Answer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Describes what a learner's code threw. Asking it may run code of the learner once more. */
final class ThrownReport {
  private static final int LONGEST_MESSAGE = 1000;
  private static final int LONGEST_NAME = 200;

  private ThrownReport() {}

  static Answer of(Throwable thrown, Set<String> learnerClasses, String stdout) {
    Throwable cause = thrown;
    if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
      cause = thrown.getCause();
    }
    Throwable told = cause;
    String message = attempt(() -> String.valueOf(told.getMessage()), "");
    Optional<Integer> line = attempt(() -> line(told, learnerClasses), Optional.empty());
    return new Answer.Threw(
        cut(told.getClass().getName(), LONGEST_NAME), cut(message, LONGEST_MESSAGE), line, stdout);
  }

  /** The JVM also says OutOfMemoryError when a thread is refused; that is no lack of memory. */
  static boolean isOutOfMemory(Throwable thrown) {
    return thrown instanceof OutOfMemoryError
        && !attempt(() -> String.valueOf(thrown.getMessage()), "").contains("native thread");
  }

  private static Optional<Integer> line(Throwable thrown, Set<String> learnerClasses) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(element -> learnerClasses.contains(element.getClassName()))
        .map(StackTraceElement::getLineNumber)
        .filter(line -> line > 0)
        .findFirst();
  }

  private static <T> T attempt(Supplier<T> question, T otherwise) {
    try {
      return question.get();
    } catch (Throwable evil) {
      return otherwise;
    }
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
