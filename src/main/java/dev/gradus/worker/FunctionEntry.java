package dev.gradus.worker;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.ValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/** Finds and calls the method that a learner was asked to write. */
final class FunctionEntry {
  private FunctionEntry() {}

  static Outcome call(Program.Function function, ClassLoader loader, Object[] inputs)
      throws Throwable {
    Class<?> owner = Class.forName(function.className(), true, loader);
    Class<?>[] parameters =
        function.parameters().stream().map(ValueType::javaClass).toArray(Class<?>[]::new);
    Method method = owner.getDeclaredMethod(function.method(), parameters);
    method.setAccessible(true);
    try {
      return new Outcome(true, Optional.ofNullable(method.invoke(null, inputs)));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
