package dev.gradus.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/** Which of the tensors' classes and methods are what exercises ask learners to write. */
final class TaughtApi {
  private static final String FOLDER = "dev/gradus/tensor/";
  private static final String MARK = "Ldev/gradus/tensor/Taught;";
  private static final TaughtApi STANDARD = read(WorkerJar.content());

  private final Map<String, ClassModel> classes = new HashMap<>();
  private final Set<Use> taught = new HashSet<>();

  static TaughtApi standard() {
    return STANDARD;
  }

  private static TaughtApi read(byte[] jar) {
    TaughtApi api = new TaughtApi();
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
      for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".class")) {
          api.add(UseCollector.parse(in.readAllBytes()));
        }
      }
      return api;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void add(ClassModel model) {
    String name = UseCollector.dotted(model.thisClass().asInternalName());
    classes.put(name, model);
    if (isMarked(model)) {
      taught.add(new Use(name, Use.CLASS));
    }
    model.methods().stream()
        .filter(TaughtApi::isMarked)
        .forEach(method -> taught.add(new Use(name, method.methodName().stringValue())));
  }

  private static boolean isMarked(AttributedElement element) {
    return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
        .flatMap(each -> each.annotations().stream())
        .anyMatch(each -> each.className().equalsString(MARK));
  }

  /** Whether the class or member is marked, in its class or where it is inherited from. */
  boolean isTaught(Use use) {
    ClassModel model = classes.get(use.owner());
    if (model == null) {
      return false;
    }
    return taught.contains(use)
        || taught.contains(new Use(use.owner(), Use.CLASS))
        || !use.member().equals(Use.CLASS)
            && supertypes(model).anyMatch(type -> isTaught(new Use(type, use.member())));
  }

  private static Stream<String> supertypes(ClassModel model) {
    return Stream.concat(model.superclass().stream(), model.interfaces().stream())
        .map(type -> UseCollector.dotted(type.asInternalName()));
  }
}
