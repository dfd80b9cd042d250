package dev.gradus.sandbox;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.ValueType;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks whether compiled code has the method that the exercise asks for. */
public final class EntryPoint {
  private EntryPoint() {}

  /** What is wrong, in one sentence; empty if the method is there as it must be. */
  public static Optional<String> problem(Program.Function function) {
    String wanted = "static " + signature(function);
    Optional<byte[]> bytes = function.classes().bytes(function.className());
    if (bytes.isEmpty()) {
      return Optional.of("There is no class " + function.className() + ".");
    }
    List<MethodModel> namesakes =
        UseCollector.parse(bytes.get()).methods().stream()
            .filter(method -> method.methodName().equalsString(function.method()))
            .toList();
    if (namesakes.isEmpty()) {
      return Optional.of("The method " + wanted + " is missing.");
    }
    Optional<MethodModel> method =
        namesakes.stream().filter(each -> fits(each, function)).findFirst();
    if (method.isEmpty()) {
      return Optional.of("The method must be " + wanted + ": compare parameters and result.");
    }
    boolean callable =
        method.get().flags().has(AccessFlag.STATIC)
            && !method.get().flags().has(AccessFlag.PRIVATE);
    return callable
        ? Optional.empty()
        : Optional.of("The method must be " + wanted + ": static, and not private.");
  }

  private static boolean fits(MethodModel method, Program.Function function) {
    String descriptor =
        function.parameters().stream()
            .map(type -> type.javaClass().descriptorString())
            .collect(
                Collectors.joining(
                    "", "(", ")" + function.result().javaClass().descriptorString()));
    return method.methodType().equalsString(descriptor);
  }

  private static String signature(Program.Function function) {
    String parameters =
        function.parameters().stream().map(ValueType::javaName).collect(Collectors.joining(", "));
    return "%s %s(%s)".formatted(function.result().javaName(), function.method(), parameters);
  }
}
