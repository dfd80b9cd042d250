package dev.gradus.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.Map;
import java.util.TreeMap;

/** The classes that learners compile against, read from this program's own jar. */
final class LearnerApi {
  private static final String FOLDER = "dev/gradus/tensor/";
  private static final String CLASS = ".class";

  private LearnerApi() {}

  /** Binary name to bytes. */
  static Map<String, byte[]> read() throws IOException {
    Map<String, byte[]> api = new TreeMap<>();
    try (ModuleReader jar = thisModule().reference().open();
        var names = jar.list()) {
      names
          .filter(name -> name.startsWith(FOLDER) && name.endsWith(CLASS))
          .filter(name -> !name.endsWith("package-info.class"))
          .forEach(name -> api.put(binaryName(name), bytes(jar, name)));
    }
    return api;
  }

  private static ResolvedModule thisModule() {
    return ModuleLayer.boot()
        .configuration()
        .findModule(LearnerApi.class.getModule().getName())
        .orElseThrow(() -> new IllegalStateException("The worker runs outside its module."));
  }

  private static String binaryName(String file) {
    return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
  }

  private static byte[] bytes(ModuleReader jar, String name) {
    try (var in = jar.open(name).orElseThrow()) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
