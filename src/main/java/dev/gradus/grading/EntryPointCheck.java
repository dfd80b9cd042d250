package dev.gradus.grading;

import dev.gradus.exercise.ArgumentType;
import dev.gradus.exercise.EntryPoint;
import dev.gradus.protocol.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;

/**
 * Says what is wrong with the method that the learner was asked to write, where javac had nothing
 * to complain about. Bytes are parsed here, never loaded.
 */
final class EntryPointCheck {

  private static final ClassDesc TENSOR = ClassDesc.of("dev.gradus.tensor.Tensor");
  private static final ClassDesc LIST = ClassDesc.of("java.util.List");

  private EntryPointCheck() {}

  static Optional<DiagnosticReport> problem(
      ClassFiles classes, String className, EntryPoint entry) {
    var bytes = classes.bytes(className);
    if (bytes.isEmpty()) {
      return complaint(
          "There is no class " + className + ".",
          "The class of this exercise must be called " + className + ", as in the starter.");
    }
    var methods = named(entry.method(), ClassFile.of().parse(bytes.get()));
    if (methods.isEmpty()) {
      return complaint(
          "The class " + className + " has no method " + entry.method() + ".",
          "Write it as: " + entry + " { … }");
    }
    return methods.stream().anyMatch(method -> fits(method, entry))
        ? Optional.empty()
        : complaint(
            "The method " + entry.method() + " does not have the form that is asked for.",
            "It must be: " + entry + ", and not private.");
  }

  private static Optional<DiagnosticReport> complaint(String message, String advice) {
    return Optional.of(new DiagnosticReport(1, 1, message, Optional.of(advice)));
  }

  private static List<MethodModel> named(String name, ClassModel type) {
    return type.methods().stream()
        .filter(method -> method.methodName().equalsString(name))
        .toList();
  }

  private static boolean fits(MethodModel method, EntryPoint entry) {
    var flags = method.flags();
    return flags.has(AccessFlag.STATIC)
        && !flags.has(AccessFlag.PRIVATE)
        && method.methodTypeSymbol().equals(descriptor(entry));
  }

  private static MethodTypeDesc descriptor(EntryPoint entry) {
    return MethodTypeDesc.of(
        type(entry.result()),
        entry.parameters().stream().map(parameter -> type(parameter.type())).toList());
  }

  private static ClassDesc type(ArgumentType type) {
    return switch (type) {
      case TENSOR -> TENSOR;
      case DOUBLE -> ConstantDescs.CD_double;
      case LONG -> ConstantDescs.CD_long;
      case INT -> ConstantDescs.CD_int;
      case BOOLEAN -> ConstantDescs.CD_boolean;
      case STRING -> ConstantDescs.CD_String;
      case TENSORS -> LIST;
    };
  }
}
