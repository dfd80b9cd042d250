package dev.gradus.web.api;

/** Which paths belong to the REST interface. */
public final class ApiPath {

  public static final String PREFIX = "/api";

  private ApiPath() {}

  public static boolean includes(String normalizedPath) {
    return normalizedPath.equals(PREFIX) || normalizedPath.startsWith(PREFIX + "/");
  }
}
