package dev.gradus.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * A class as those see it who compile against it: without code, and without what no other package
 * may use. javac reads a hundred of them for each task, which is half of what the task costs; like
 * this it has less to read, and nothing twice from the platform's image.
 */
final class VisibleClass extends SimpleJavaFileObject {
  private final String binaryName;
  private final JavaFileObject original;
  private byte[] surface = {};

  VisibleClass(String binaryName, JavaFileObject original) {
    super(URI.create("visible:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
    this.binaryName = binaryName;
    this.original = original;
  }

  String binaryName() {
    return binaryName;
  }

  /** The whole class. */
  ClassModel read() throws IOException {
    try (var in = original.openInputStream()) {
      return ClassFile.of().parse(in.readAllBytes());
    }
  }

  @Override
  public InputStream openInputStream() throws IOException {
    if (surface.length == 0) {
      surface = surface(read());
    }
    return new ByteArrayInputStream(surface);
  }

  /** Whether other packages may name a class. */
  static boolean isVisible(ClassModel read) {
    return read.findAttribute(Attributes.innerClasses()).stream()
        .flatMap(inner -> inner.classes().stream())
        .filter(inner -> inner.innerClass().equals(read.thisClass()))
        .findFirst()
        .map(VisibleClass::isVisible)
        .orElseGet(() -> isVisible(read.flags()));
  }

  private static boolean isVisible(InnerClassInfo inner) {
    return inner.has(AccessFlag.PUBLIC) || inner.has(AccessFlag.PROTECTED);
  }

  private static boolean isVisible(AccessFlags flags) {
    return (flags.has(AccessFlag.PUBLIC) || flags.has(AccessFlag.PROTECTED))
        && !flags.has(AccessFlag.SYNTHETIC);
  }

  private static byte[] surface(ClassModel whole) {
    return ClassFile.of(ConstantPoolSharingOption.NEW_POOL)
        .transformClass(
            whole,
            ClassTransform.ACCEPT_ALL
                .andThen(VisibleClass::keep)
                .andThen(
                    ClassTransform.transformingMethods(
                        MethodTransform.dropping(CodeAttribute.class::isInstance))));
  }

  /** Constructors stay: that one may not be called says more than that there is none. */
  private static void keep(ClassBuilder builder, ClassElement element) {
    switch (element) {
      case MethodModel method
          when !isVisible(method.flags()) && !method.methodName().equalsString("<init>") -> {}
      case FieldModel field when !isVisible(field.flags()) -> {}
      case NestMembersAttribute _ -> {}
      case InnerClassesAttribute inner ->
          builder.with(
              InnerClassesAttribute.of(
                  inner.classes().stream().filter(VisibleClass::isVisible).toList()));
      default -> builder.with(element);
    }
  }
}
