package dev.gradus.sandbox;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists what a class names, with the first line that does. The bytes are parsed, never loaded. */
final class UseCollector {
  /** What javac itself calls to link lambdas, strings, records and switches; never by name. */
  private static final Set<String> LINKERS =
      Set.of(
          "java.lang.invoke.LambdaMetafactory",
          "java.lang.invoke.StringConcatFactory",
          "java.lang.invoke.ConstantBootstraps",
          "java.lang.runtime.ObjectMethods",
          "java.lang.runtime.SwitchBootstraps",
          "java.lang.runtime.ExactConversionsSupport",
          "java.lang.Enum.EnumDesc",
          "java.lang.constant.ClassDesc");

  private final Map<Use, Integer> lines = new LinkedHashMap<>();
  private final Map<Label, List<ClassEntry>> caught = new LinkedHashMap<>();
  private final List<ClassEntry> caughtHere = new ArrayList<>();
  private int line;

  /** The uses of one class, each with its line, or 0 where the source has no line for it. */
  static Map<Use, Integer> uses(ClassModel model) {
    UseCollector collector = new UseCollector();
    model.methods().forEach(collector::collectMethod);
    collector.line = 0;
    collector.collectDeclarations(model);
    collector.collectRest(model);
    return collector.lines;
  }

  static ClassModel parse(byte[] bytes) {
    return ClassFile.of().parse(bytes);
  }

  private void collectMethod(MethodModel method) {
    line = 0;
    method.code().ifPresent(code -> ((CodeModel) code).forEach(this::collectElement));
    caught.values().forEach(types -> types.forEach(this::addClass));
    caught.clear();
    // A parameter's type belongs to the method's first line, as near as a class file tells.
    line = method.code().map(UseCollector::firstLine).orElse(0);
    addDescriptor(method.methodTypeSymbol());
  }

  /** The table of what is caught has no lines, so each type waits for that of its handler. */
  private void note(ExceptionCatch clause, ClassEntry type) {
    caught.computeIfAbsent(clause.handler(), _ -> new ArrayList<>()).add(type);
  }

  private static int firstLine(CodeModel code) {
    return code.elementStream()
        .flatMap(each -> each instanceof LineNumber number ? Stream.of(number) : Stream.empty())
        .map(LineNumber::line)
        .findFirst()
        .orElse(0);
  }

  private void collectElement(CodeElement element) {
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        caughtHere.forEach(this::addClass);
        caughtHere.clear();
      }
      case LabelTarget target -> caughtHere.addAll(caught.getOrDefault(target.label(), List.of()));
      case InvokeInstruction invoke -> addMember(invoke.owner(), invoke.name().stringValue());
      case FieldInstruction field -> addMember(field.owner(), field.name().stringValue());
      case NewObjectInstruction created -> addClass(created.className());
      case NewReferenceArrayInstruction array -> addClass(array.componentType());
      case NewMultiArrayInstruction array -> addClass(array.arrayType());
      case TypeCheckInstruction check -> addClass(check.type());
      case ExceptionCatch clause -> clause.catchType().ifPresent(type -> note(clause, type));
      case ConstantInstruction.LoadConstantInstruction constant ->
          addConstant(constant.constantEntry());
      case InvokeDynamicInstruction dynamic ->
          dynamic.invokedynamic().bootstrap().arguments().forEach(this::addConstant);
      default -> {
        // Other elements name neither classes nor members.
      }
    }
  }

  private void addConstant(LoadableConstantEntry constant) {
    if (constant instanceof ClassEntry type) {
      addClass(type);
    } else if (constant instanceof MethodHandleEntry handle
        && handle.reference() instanceof MemberRefEntry member
        && !isLinker(member)) {
      addMember(member.owner(), member.name().stringValue());
    }
  }

  private void collectDeclarations(ClassModel model) {
    model.superclass().ifPresent(this::addClass);
    model.interfaces().forEach(this::addClass);
    model.fields().forEach(field -> addType(field.fieldTypeSymbol()));
  }

  /** What the pool names beyond the code, so that nothing slips by that is not an instruction. */
  private void collectRest(ClassModel model) {
    model
        .constantPool()
        .forEach(
            entry -> {
              if (entry instanceof MemberRefEntry member && !isLinker(member)) {
                addMember(member.owner(), member.name().stringValue());
              }
            });
  }

  private static boolean isLinker(MemberRefEntry member) {
    return LINKERS.contains(dotted(member.owner().asInternalName()));
  }

  private void addMember(ClassEntry owner, String member) {
    String name = owner.asInternalName();
    if (!name.startsWith("[")) {
      lines.putIfAbsent(new Use(dotted(name), member), line);
    }
  }

  private void addClass(ClassEntry type) {
    addType(type.asSymbol());
  }

  private void addDescriptor(MethodTypeDesc descriptor) {
    addType(descriptor.returnType());
    List<ClassDesc> parameters = descriptor.parameterList();
    parameters.forEach(this::addType);
  }

  private void addType(ClassDesc type) {
    ClassDesc element = type;
    while (element.isArray()) {
      element = Optional.ofNullable(element.componentType()).orElseThrow();
    }
    if (!element.isPrimitive()) {
      String descriptor = element.descriptorString();
      String name = dotted(descriptor.substring(1, descriptor.length() - 1));
      lines.putIfAbsent(new Use(name, Use.CLASS), line);
    }
  }

  static String dotted(String internalName) {
    return internalName.replace('/', '.').replace('$', '.');
  }
}
