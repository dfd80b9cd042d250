package dev.gradus.worker;

import dev.gradus.protocol.ClassFiles;
import dev.gradus.protocol.CompileAnswer;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** javac's view of the world: java.base, the learner's API, and nothing else. */
final class SourcesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private static final int MOST_CLASSES = 200;

  /** What javac asks for when it meets a package. */
  private record Listing(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) {}

  /** The platform stays as it is; to read its image anew for each task is a third of the task. */
  private final Map<Listing, List<JavaFileObject>> ofPlatform = new HashMap<>();

  private final Map<String, List<JavaFileObject>> apiByPackage = new LinkedHashMap<>();
  private final Map<String, MemoryFile> outputs = new LinkedHashMap<>();

  SourcesInMemory(StandardJavaFileManager platform, Map<String, byte[]> api) throws IOException {
    super(platform);
    platform.setLocation(StandardLocation.CLASS_PATH, List.of());
    Map<String, Map<String, JavaFileObject>> packages = new LinkedHashMap<>();
    api.forEach(
        (name, bytes) ->
            packages
                .computeIfAbsent(packageOf(name), _ -> new LinkedHashMap<>())
                .put(name, MemoryFile.given(name, bytes)));
    packages.forEach((name, files) -> apiByPackage.put(name, VisiblePackage.of(files)));
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  /** Forgets the classes of the last task. */
  void restart() {
    outputs.clear();
  }

  CompileAnswer classes() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    outputs.forEach((name, file) -> classes.put(name, file.written()));
    boolean tooLarge = classes.values().stream().anyMatch(bytes -> bytes.length > 1 << 20);
    return tooLarge || classes.size() > MOST_CLASSES
        ? new CompileAnswer.GaveUp("too many or too large classes")
        : new CompileAnswer.Classes(new ClassFiles(classes));
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    MemoryFile file = MemoryFile.output(className);
    outputs.put(className, file);
    return file;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location == StandardLocation.CLASS_PATH) {
      boolean classes = kinds.contains(JavaFileObject.Kind.CLASS);
      return classes ? apiByPackage.getOrDefault(packageName, List.of()) : List.of();
    }
    return location == StandardLocation.SOURCE_PATH
        ? List.of()
        : listPlatform(new Listing(location, packageName, Set.copyOf(kinds), recurse));
  }

  /** Packages that are not there are not kept: a source may name any number of them. */
  private List<JavaFileObject> listPlatform(Listing listing) throws IOException {
    List<JavaFileObject> known = ofPlatform.get(listing);
    if (known != null) {
      return known;
    }
    Map<String, JavaFileObject> files = new LinkedHashMap<>();
    for (JavaFileObject file :
        super.list(listing.location, listing.packageName, listing.kinds, listing.recurse)) {
      files.put(super.inferBinaryName(listing.location, file), file);
    }
    List<JavaFileObject> seen = VisiblePackage.of(files);
    if (!files.isEmpty()) {
      ofPlatform.put(listing, seen);
    }
    return seen;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return switch (file) {
      case MemoryFile memory -> memory.binaryName();
      case VisibleClass known -> known.binaryName();
      default -> super.inferBinaryName(location, file);
    };
  }

  @Override
  public boolean hasLocation(JavaFileManager.Location location) {
    return location == StandardLocation.CLASS_PATH
        || location == StandardLocation.SYSTEM_MODULES
        || location != StandardLocation.SOURCE_PATH
            && location != StandardLocation.ANNOTATION_PROCESSOR_PATH
            && super.hasLocation(location);
  }
}
