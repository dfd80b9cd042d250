package dev.gradus.build;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;

/**
 * Writes what the tensor core's Javadoc says as JSON, for the page and for the editor. The build
 * runs it as a source file, so it is no part of the program; it does nothing while its output is
 * newer than every input.
 */
public final class ApiDocument {

  private static final List<String> PACKAGES = List.of("", ".nn", ".optim", ".data");
  private static final String ROOT = "dev.gradus.tensor";

  /** Public for our own packages only. */
  private static final Set<String> OURS = Set.of("Decay", "ErrorFunction", "Oddities", "Taught");

  private ApiDocument() {}

  /** Takes the folder of the tensor core's sources, the file to write, and a class path. */
  public static void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    List<Path> files = javaFiles(sources);
    if (!isCurrent(target, files)) {
      Files.createDirectories(target.getParent());
      Files.writeString(target, JsonText.of(document(files, arguments[2])) + "\n");
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static boolean isCurrent(Path target, List<Path> files) throws IOException {
    if (!Files.exists(target)) {
      return false;
    }
    List<Path> inputs = new ArrayList<>(files);
    inputs.addAll(javaFiles(Path.of("src/build/java")));
    for (Path input : inputs) {
      if (Files.getLastModifiedTime(input).compareTo(Files.getLastModifiedTime(target)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Object> document(List<Path> files, String classPath)
      throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var options = List.of("-proc:none", "-parameters", "-classpath", classPath);
      var task = (JavacTask) compiler.getTask(null, manager, null, options, null, units);
      task.analyze();
      var types = new TypeDocument(DocTrees.instance(task), task.getElements(), task.getTypes());
      var documented = new ArrayList<Map<String, Object>>();
      for (String part : PACKAGES) {
        var elements = task.getElements().getPackageElement(ROOT + part).getEnclosedElements();
        elements.stream()
            .filter(ApiDocument::isForLearners)
            .map(TypeElement.class::cast)
            .sorted(Comparator.comparing(type -> rank(type) + type.getSimpleName().toString()))
            .forEach(type -> documented.add(types.of(type)));
      }
      return Map.of("types", documented);
    }
  }

  private static boolean isForLearners(Element type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        && !OURS.contains(type.getSimpleName().toString());
  }

  /** What learners meet first comes first. */
  private static int rank(TypeElement type) {
    int place =
        List.of("Tensor", "Shape", "DType", "Functional", "Layer")
            .indexOf(type.getSimpleName().toString());
    return place < 0 ? 9 : place;
  }
}
