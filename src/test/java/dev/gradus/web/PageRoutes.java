package dev.gradus.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that the server has, read off its classes. */
public final class PageRoutes {

  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

  private PageRoutes() {}

  /** The path of every page that is asked for with GET and is HTML, {@code {names}} varying. */
  public static List<String> all() throws IOException {
    try (var files = Files.walk(CLASSES.resolve("dev/gradus/web"))) {
      return files
          .filter(file -> file.toString().endsWith("Pages.class"))
          .map(PageRoutes::load)
          .filter(room -> room.isAnnotationPresent(Path.class))
          .flatMap(room -> Arrays.stream(room.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(GET.class) && isPage(method))
          .map(PageRoutes::path)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Class<?> load(java.nio.file.Path file) {
    var name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
    try {
      return Class.forName(name, false, PageRoutes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPage(Method method) {
    if (TemplateInstance.class.isAssignableFrom(method.getReturnType())) {
      return true;
    }
    return nearest(method, Produces.class)
        .filter(produces -> List.of(produces.value()).contains(MediaType.TEXT_HTML))
        .isPresent();
  }

  private static String path(Method method) {
    var below = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    var path = method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + below;
    var plain = path.replaceAll("\\{([a-z]+):(?:[^{}]|\\{[^}]*})*}", "{$1}");
    var clean = plain.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    return clean.startsWith("/") ? clean : "/" + clean;
  }

  private static <A extends Annotation> Optional<A> nearest(Method method, Class<A> annotation) {
    return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
        .map(place -> place.getAnnotation(annotation))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
