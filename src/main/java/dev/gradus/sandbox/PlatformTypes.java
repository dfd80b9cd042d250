package dev.gradus.sandbox;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Supertypes and members of the platform's own classes, by reflection on them. */
final class PlatformTypes {
  private static final Map<Use, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private PlatformTypes() {}

  /** The class itself, and those of its supertypes that declare a member of this name. */
  static Set<String> declaringOrAbove(String className, String member) {
    return KNOWN.computeIfAbsent(new Use(className, member), PlatformTypes::find);
  }

  /** Whether the class or a supertype of it declares a member of this name. */
  static boolean declares(String className, String member) {
    Set<String> found = new LinkedHashSet<>();
    collect(load(className), member, found);
    return !found.isEmpty();
  }

  private static Set<String> find(Use use) {
    Set<String> found = new LinkedHashSet<>();
    found.add(use.owner());
    if (!use.member().equals("<init>")) {
      collect(load(use.owner()), use.member(), found);
    }
    return found;
  }

  private static void collect(Class<?> type, String member, Set<String> found) {
    if (declares(type, member)) {
      found.add(type.getCanonicalName());
    }
    Stream<Class<?>> above = Arrays.stream(type.getInterfaces());
    if (type.getSuperclass() != null) {
      above = Stream.concat(above, Stream.of(type.getSuperclass()));
    } else if (type.isInterface()) {
      above = Stream.concat(above, Stream.of(Object.class));
    }
    above.forEach(each -> collect(each, member, found));
  }

  private static boolean declares(Class<?> type, String member) {
    return Stream.<Member>concat(
            Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
        .anyMatch(each -> each.getName().equals(member));
  }

  /** Only names on our own list get here; nested classes are written with dots there. */
  private static Class<?> load(String dotted) {
    String name = dotted;
    while (true) {
      try {
        return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      } catch (ClassNotFoundException maybeNested) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          throw new IllegalStateException("No such class in this JDK: " + dotted, maybeNested);
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }
}
