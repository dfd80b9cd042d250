package dev.gradus.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * What a package has for other packages: its visible classes, and those that these extend or
 * permit. The rest, which is most of the platform, javac would take up for each task.
 */
final class VisiblePackage {
  private record Read(VisibleClass file, ClassModel model) {}

  private final Map<String, Read> classes = new LinkedHashMap<>();
  private final SequencedMap<String, JavaFileObject> visible = new LinkedHashMap<>();

  private VisiblePackage() {}

  /** The files of the classes, by their binary names; a module's description stays as it is. */
  static List<JavaFileObject> of(Map<String, JavaFileObject> files) {
    VisiblePackage all = new VisiblePackage();
    files.forEach(all::read);
    all.classes.forEach(
        (name, read) -> {
          if (VisibleClass.isVisible(read.model())) {
            all.add(name);
          }
        });
    return List.copyOf(all.visible.sequencedValues());
  }

  private void read(String name, JavaFileObject file) {
    if (file.getKind() != JavaFileObject.Kind.CLASS || name.endsWith("module-info")) {
      visible.put(name, file);
      return;
    }
    VisibleClass known = new VisibleClass(name, file);
    try {
      classes.put(name, new Read(known, known.read()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** This class of the package, and those that it mentions. */
  private void add(String name) {
    Optional.ofNullable(classes.get(name))
        .filter(read -> visible.putIfAbsent(name, read.file()) == null)
        .ifPresent(read -> mentioned(read.model()).forEach(this::add));
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
}
