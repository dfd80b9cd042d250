package dev.gradus.worker;

import dev.gradus.protocol.ClassFiles;
import java.util.Optional;

/** Defines a learner's classes, which see the platform and the tensors and nothing of ours. */
final class LearnerLoader extends ClassLoader {
  private static final String LEARNER_API = "dev.gradus.tensor.";

  /** The JVM's switch that denies native access to others' modules would double the boot time. */
  private static final String NATIVE_ACCESS = "java.lang.foreign.";

  static {
    registerAsParallelCapable();
  }

  private final ClassFiles classes;

  LearnerLoader(ClassFiles classes) {
    super("learner", ClassLoader.getPlatformClassLoader());
    this.classes = classes;
    setDefaultAssertionStatus(true);
  }

  /** The platform and the tensors come first, so that a learner can't stand in for them. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(LEARNER_API)) {
      return Class.forName(name, false, LearnerLoader.class.getClassLoader());
    }
    if (name.startsWith(NATIVE_ACCESS)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Optional<byte[]> bytes = classes.bytes(name);
    if (bytes.isEmpty()) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.get(), 0, bytes.get().length);
  }
}
