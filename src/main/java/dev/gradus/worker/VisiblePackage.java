package dev.gradus.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * What a package has for other packages: its visible classes, and those that these extend or
 * permit. The rest, which is most of the platform, javac would take up for each task.
 */
final class VisiblePackage {
  private final Map<String, ClassModel> models = new LinkedHashMap<>();
  private final Map<String, VisibleClass> classes = new LinkedHashMap<>();

  private VisiblePackage() {}

  /** The files of the classes, by their binary names; a module's description stays as it is. */
  static List<JavaFileObject> of(Map<String, JavaFileObject> files) {
    VisiblePackage all = new VisiblePackage();
    List<JavaFileObject> kept = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          if (file.getKind() != JavaFileObject.Kind.CLASS || name.endsWith("module-info")) {
            kept.add(file);
          } else {
            all.classes.put(name, new VisibleClass(name, file));
          }
        });
    all.visible().forEach(name -> kept.add(all.classes.get(name)));
    return List.copyOf(kept);
  }

  private Set<String> visible() {
    Set<String> visible = new LinkedHashSet<>();
    for (String name : classes.keySet()) {
      if (VisibleClass.isVisible(model(name))) {
        add(name, visible);
      }
    }
    return visible;
  }

  private void add(String name, Set<String> visible) {
    if (visible.add(name)) {
      mentioned(model(name)).filter(classes::containsKey).forEach(other -> add(other, visible));
    }
  }

  /** By the head of a class, which javac completes with it. */
  private static Stream<String> mentioned(ClassModel read) {
    Stream<ClassEntry> permitted =
        read.findAttribute(Attributes.permittedSubclasses()).stream()
            .flatMap(subclasses -> subclasses.permittedSubclasses().stream());
    return Stream.of(read.superclass().stream(), read.interfaces().stream(), permitted)
        .flatMap(each -> each)
        .map(entry -> entry.asInternalName().replace('/', '.'));
  }

  private ClassModel model(String name) {
    return models.computeIfAbsent(
        name,
        _ -> {
          try {
            return classes.get(name).read();
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }
}
