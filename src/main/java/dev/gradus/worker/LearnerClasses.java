package dev.gradus.worker;

import dev.gradus.protocol.ClassFiles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Loads a program's classes so that no test notices those before it.
 *
 * <p>What could tell is a static field that changes, or a static initializer, which runs but once.
 * A program without either is loaded once for all its tests: loading and linking it costs more than
 * most tests do. After anything was thrown it is loaded again all the same, since the JVM remembers
 * what it could not link.
 */
final class LearnerClasses {
  private static final String STATIC_INITIALIZER = "<clinit>";

  private final ClassFiles files;
  private Optional<Boolean> keepsState = Optional.empty();
  private Optional<LearnerLoader> kept = Optional.empty();

  LearnerClasses(ClassFiles files) {
    this.files = files;
  }

  /** The loader for the next test. */
  ClassLoader loader() throws ClassNotFoundException {
    if (kept.isPresent()) {
      return kept.get();
    }
    LearnerLoader loader = new LearnerLoader(files);
    if (keepsState.isEmpty()) {
      keepsState = Optional.of(keepsState(loader));
    }
    if (!keepsState.get()) {
      kept = Optional.of(loader);
    }
    return loader;
  }

  /** The next test gets a loader of its own. */
  void forget() {
    kept = Optional.empty();
  }

  private boolean keepsState(ClassLoader loader) throws ClassNotFoundException {
    if (files.names().stream().anyMatch(this::hasStaticInitializer)) {
      return true;
    }
    for (String name : files.names()) {
      Field[] fields = Class.forName(name, false, loader).getDeclaredFields();
      if (Arrays.stream(fields).anyMatch(LearnerClasses::isVariable)) {
        return true;
      }
    }
    return false;
  }

  /** The name of one stands in the constants of its class; a string that looks so does no harm. */
  private boolean hasStaticInitializer(String name) {
    byte[] bytes = files.bytes(name).orElseThrow();
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(STATIC_INITIALIZER);
  }

  /** Final ones without an initializer are constants. */
  private static boolean isVariable(Field field) {
    return Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
  }
}
