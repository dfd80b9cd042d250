package dev.gradus.sandbox;

import java.util.List;

/** Small sources that cost a compiler more than it has. */
public final class CompileBombs {
  private CompileBombs() {}

  /** The type of each variable is twice as long as that of the one before. */
  public static String doublingTypes(int variables) {
    StringBuilder source = new StringBuilder("class Learner {\n  record Pair<A, B>(A a, B b) {}\n");
    source.append("  static <A> Pair<A, A> twice(A a) { return new Pair<>(a, a); }\n");
    source.append("  static double f(double x) {\n    var x0 = x;\n");
    for (int i = 0; i < variables; i++) {
      source.append("    var x%d = twice(x%d);\n".formatted(i + 1, i));
    }
    return source.append("    return x;\n  }\n}\n").toString();
  }

  /** An expression as deep as the compiler's own calls when it looks into it. */
  public static String deepExpression(int depth) {
    return "class Learner { static double f(double x) { return %sx%s; } }\n"
        .formatted("x+(".repeat(depth), ")".repeat(depth));
  }

  /**
   * Each interface extends both of the level below, so that there are as many ways down as two to
   * the number of levels; javac takes them all when it looks for what is not there.
   */
  public static String interfaceLattice(int levels) {
    StringBuilder source = new StringBuilder("interface A0<T>{}\ninterface B0<T>{}\n");
    for (int i = 1; i <= levels; i++) {
      for (String name : List.of("A", "B")) {
        source.append(
            "interface %s%d<T>extends A%d<T>,B%d<T>{}\n".formatted(name, i, i - 1, i - 1));
      }
    }
    return source
        .append("class Learner { static double f(double x) { A%d<String> a = null; ")
        .append("Iterable<String> b = (Iterable<String>) a; return x; } }\n")
        .toString()
        .formatted(levels);
  }
}
