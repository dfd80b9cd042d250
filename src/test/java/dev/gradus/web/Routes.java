package dev.gradus.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every way into the server that an annotation opens. */
public final class Routes {

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}: ]+)(?:[^{}]|\\{[^}]*})*}");

  private Routes() {}

  /**
   * One of them.
   *
   * @param path with its parameters in braces
   * @param produces the type that is asked for
   * @param isPage whether it is asked for with GET and answered with HTML
   * @param hasFile whether a file is named beside the path
   */
  public record Route(String verb, String path, String produces, boolean isPage, boolean hasFile) {

    public boolean isApi() {
      return path.startsWith("/api/");
    }

    /** Each way to fill the parameters in; every one of them must have values. */
    public List<String> filled(Map<String, ? extends Collection<String>> values) {
      var found = PARAMETER.matcher(path);
      if (!found.find()) {
        return List.of(path);
      }
      var given =
          Optional.ofNullable(values.get(found.group(1)))
              .orElseThrow(
                  () ->
                      new AssertionError(
                          "tell the walk what to put for " + found.group() + " in " + path));
      return given.stream()
          .map(
              value ->
                  new Route(
                      verb,
                      path.substring(0, found.start()) + value + path.substring(found.end()),
                      produces,
                      isPage,
                      hasFile))
          .flatMap(route -> route.filled(values).stream())
          .toList();
    }
  }

  /** All routes of all classes of the web, those last that may end a visitor's way in. */
  public static List<Route> all() {
    var classes = java.nio.file.Path.of("target", "classes");
    try (var files = Files.walk(classes.resolve("dev/gradus/web"))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
          .flatMap(Routes::of)
          .sorted(Comparator.comparing(Routes::ends).thenComparing(Route::path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean ends(Route route) {
    return Stream.of("/sign-out", "/erasure", "/password", "/tokens")
        .anyMatch(route.path()::contains);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Route> of(Class<?> type) {
    var base = type.getAnnotation(Path.class);
    if (base == null) {
      return Stream.empty();
    }
    List<Route> routes = new ArrayList<>();
    for (var method : type.getDeclaredMethods()) {
      verb(method).ifPresent(verb -> routes.add(route(verb, base.value(), method)));
    }
    return routes.stream();
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  private static Route route(String verb, String base, Method method) {
    var own = method.getAnnotation(Path.class);
    var path = own == null ? base : base + "/" + own.value();
    var declared =
        Optional.ofNullable(method.getAnnotation(Produces.class))
            .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Produces.class)))
            .map(types -> List.of(types.value()));
    boolean html =
        declared.filter(types -> types.contains(MediaType.TEXT_HTML)).isPresent()
            || TemplateInstance.class.isAssignableFrom(method.getReturnType());
    var produces = declared.map(List::getFirst).orElse(MediaType.TEXT_HTML);
    var single = ("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    boolean file =
        Arrays.stream(method.getParameters())
            .map(parameter -> parameter.getAnnotation(QueryParam.class))
            .anyMatch(asked -> asked != null && asked.value().equals("file"));
    return new Route(verb, single, produces, html && verb.equals(HttpMethod.GET), file);
  }
}
