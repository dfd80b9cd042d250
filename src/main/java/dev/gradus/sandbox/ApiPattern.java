package dev.gradus.sandbox;

import java.util.Optional;

/** A class, a member or a package, as an exercise names it; leading packages may be left out. */
record ApiPattern(String text, String owner, Optional<String> member, boolean wholePackage) {

  static ApiPattern of(String text) {
    if (text.endsWith(".*")) {
      return new ApiPattern(text, text.substring(0, text.length() - 2), Optional.empty(), true);
    }
    int dot = text.lastIndexOf('.');
    String last = text.substring(dot + 1);
    boolean isMember = dot > 0 && isClassName(text.substring(0, dot)) && !isClassName(last);
    return isMember
        ? new ApiPattern(
            text, text.substring(0, dot), Optional.of(last.equals("new") ? "<init>" : last), false)
        : new ApiPattern(text, text, Optional.empty(), false);
  }

  private static boolean isClassName(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return !simple.isEmpty() && Character.isUpperCase(simple.charAt(0));
  }

  boolean matches(Use use) {
    return matchesClass(use.owner()) && (member.isEmpty() || member.get().equals(use.member()));
  }

  /** Whether the class, or something of it, is meant. */
  boolean matchesClass(String className) {
    if (!wholePackage) {
      return endsWithName(className, owner);
    }
    String itsPackage = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    return endsWithName(itsPackage, owner) || className.startsWith(owner + ".");
  }

  private static boolean endsWithName(String name, String end) {
    return name.equals(end) || name.endsWith("." + end);
  }
}
