package dev.gradus.worker;

import dev.gradus.protocol.Program;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Fills the class {@code Given} and calls the {@code main} of a compact source file. */
final class ScriptEntry {
  private ScriptEntry() {}

  static Outcome call(Program.Script script, ClassLoader loader, Object[] inputs) throws Throwable {
    fillGivens(script, loader, inputs);
    Class<?> owner = Class.forName(script.mainClass(), true, loader);
    Method main = main(owner);
    Object[] arguments = main.getParameterCount() == 0 ? new Object[0] : oneEmptyArray();
    try {
      main.invoke(Modifier.isStatic(main.getModifiers()) ? null : instance(owner), arguments);
      return new Outcome(false, Optional.empty());
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static void fillGivens(Program.Script script, ClassLoader loader, Object[] inputs)
      throws ReflectiveOperationException {
    if (script.givens().isEmpty()) {
      return;
    }
    Class<?> given = Class.forName("Given", true, loader);
    int next = 0;
    for (String name : script.givens().keySet()) {
      Field field = given.getDeclaredField(name);
      field.setAccessible(true);
      field.set(null, inputs[next++]);
    }
  }

  private static Method main(Class<?> owner) throws NoSuchMethodException {
    Method main;
    try {
      main = owner.getDeclaredMethod("main", String[].class);
    } catch (NoSuchMethodException withoutParameter) {
      main = owner.getDeclaredMethod("main");
    }
    main.setAccessible(true);
    return main;
  }

  private static Object instance(Class<?> owner) throws ReflectiveOperationException {
    Constructor<?> constructor = owner.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Object[] oneEmptyArray() {
    return new Object[] {new String[0]};
  }
}
