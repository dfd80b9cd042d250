package dev.gradus.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes and members of the platform that learners may use, read from a list. */
final class PlatformList {
  private static final PlatformList DEFAULT = read("platform.txt");

  private final Map<String, Members> classes = new HashMap<>();
  private final Set<String> packages = new HashSet<>();

  /** What a line says of a class: all members, or only some, but not some others. */
  private record Members(Set<String> only, Set<String> not) {
    boolean allow(String member) {
      return member.equals(Use.CLASS)
          || (only.isEmpty() || only.contains(member)) && !not.contains(member);
    }
  }

  static PlatformList standard() {
    return DEFAULT;
  }

  private static PlatformList read(String resource) {
    PlatformList list = new PlatformList();
    try (var in = PlatformList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("This build lacks " + resource + ".");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(list::add);
      return list;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void add(String line) {
    if (line.endsWith(".*")) {
      packages.add(line.substring(0, line.length() - 2));
      return;
    }
    List<String> parts = Arrays.asList(line.split(":\\s*"));
    List<String> members = parts.size() == 1 ? List.of() : List.of(parts.get(1).split("\\s+"));
    Map<Boolean, Set<String>> byMinus =
        members.stream()
            .collect(Collectors.partitioningBy(each -> each.startsWith("-"), Collectors.toSet()));
    Set<String> not =
        byMinus.getOrDefault(true, Set.of()).stream()
            .map(each -> each.substring(1))
            .collect(Collectors.toSet());
    classes.put(parts.getFirst(), new Members(byMinus.getOrDefault(false, Set.of()), not));
  }

  boolean knows(String className) {
    int dot = className.lastIndexOf('.');
    return classes.containsKey(className)
        || dot > 0 && packages.contains(className.substring(0, dot));
  }

  /**
   * Whether a member may be used. javac names the class of the receiver as its owner, so the lines
   * of all supertypes from which it may be inherited have a say.
   */
  boolean allows(Use use) {
    if (!knows(use.owner())) {
      return false;
    }
    Members own = classes.get(use.owner());
    if (own != null && !own.only.isEmpty() && own.only.contains(use.member())) {
      return true;
    }
    return PlatformTypes.declaringOrAbove(use.owner(), use.member()).stream()
        .map(type -> Optional.ofNullable(classes.get(type)))
        .flatMap(Optional::stream)
        .allMatch(members -> members.allow(use.member()));
  }

  /** Lines that name no class or member of the running JDK: there should be none. */
  List<String> unknownToThisJdk() {
    return classes.entrySet().stream()
        .flatMap(
            entry ->
                Stream.concat(entry.getValue().only.stream(), entry.getValue().not.stream())
                    .filter(member -> !member.equals("<init>"))
                    .filter(member -> !PlatformTypes.declares(entry.getKey(), member))
                    .map(member -> entry.getKey() + "." + member))
        .toList();
  }
}
