package dev.gradus.sandbox;

import dev.gradus.protocol.ClassFiles;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks compiled learner code against what may be used, and says what to use instead.
 *
 * <p>A teacher and a second wall, never the only one: what slips by here meets the confined
 * process. It runs in the server, where a check takes well below a millisecond, and only parses.
 */
public final class ApiCheck {
  private static final int MOST_VIOLATIONS = 20;

  private static final Set<String> EXTENSIBLE =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");
  private static final List<String> THROWABLES = List.of("Exception", "Error", "Throwable");

  private final List<ApiPattern> allow;
  private final List<ApiPattern> forbid;
  private final List<ApiPattern> require;

  /**
   * Where others' packages begin. A class {@code java$lang$System} would be taken for one of them,
   * since {@code $} may stand for a dot.
   */
  private static final Set<String> ROOTS =
      Set.of("java", "javax", "jdk", "sun", "com", "org", "dev", "netscape");

  public ApiCheck(CallRules rules) {
    this.allow = patterns(rules.allow());
    this.forbid = patterns(rules.forbid());
    this.require = patterns(rules.require());
  }

  private static List<ApiPattern> patterns(List<String> texts) {
    return texts.stream().map(ApiPattern::of).toList();
  }

  /** Whether learner code may name a class, its packages included. */
  public boolean mayUse(String className) {
    return mayUse(className, Use.CLASS);
  }

  /** Whether learner code may use a member of a class; a constructor's name is {@code <init>}. */
  public boolean mayUse(String className, String member) {
    Use use = new Use(className, member);
    return forbid.stream().noneMatch(pattern -> pattern.matches(use)) && isAllowed(use);
  }

  /** What is wrong, by line; empty if all is well. */
  public List<Violation> check(ClassFiles classes) {
    Map<String, ClassModel> models;
    try {
      models = models(classes);
      return check(models);
    } catch (IllegalArgumentException malformed) {
      return List.of(violation(0, "malformed class", "This is not what the compiler produces."));
    }
  }

  private static Map<String, ClassModel> models(ClassFiles classes) {
    return classes.names().stream()
        .collect(
            Collectors.toMap(
                UseCollector::dotted,
                name -> UseCollector.parse(classes.bytes(name).orElseThrow()),
                (_, _) -> {
                  throw new IllegalArgumentException("two classes of one name");
                },
                LinkedHashMap::new));
  }

  private List<Violation> check(Map<String, ClassModel> models) {
    LearnerTypes own = new LearnerTypes(models);
    Map<Use, Integer> uses = new LinkedHashMap<>();
    List<Violation> violations = new ArrayList<>();
    models.forEach(
        (name, model) -> {
          violations.addAll(declarations(name, model));
          own.foreignSuperclass(model)
              .filter(type -> !mayExtend(type))
              .map(ApiCheck::extension)
              .ifPresent(violations::add);
          UseCollector.uses(model).forEach((use, line) -> uses.merge(use, line, ApiCheck::first));
        });
    uses.forEach((use, line) -> judge(use, line, own).ifPresent(violations::add));
    require.stream()
        .filter(
            pattern ->
                uses.keySet().stream()
                    .flatMap(use -> own.resolve(use).stream())
                    .noneMatch(pattern::matches))
        .map(pattern -> violation(0, pattern.text(), ApiAdvice.required(pattern.text())))
        .forEach(violations::add);
    return violations.stream()
        .sorted(Comparator.comparingInt(Violation::line))
        .limit(MOST_VIOLATIONS)
        .toList();
  }

  private static int first(int one, int other) {
    return one == 0 ? other : other == 0 ? one : Math.min(one, other);
  }

  /** Names and methods that no ordinary learner's source gives. */
  private static List<Violation> declarations(String name, ClassModel model) {
    List<Violation> violations = new ArrayList<>();
    if (model.thisClass().asInternalName().contains("/")) {
      violations.add(violation(1, "package of " + name, "Leave out the package line."));
    } else if (ROOTS.contains(name.substring(0, Math.max(0, name.indexOf('.'))))) {
      violations.add(
          violation(
              0,
              "the name " + model.thisClass().asInternalName(),
              "Give the class a name of its own, without $."));
    }
    for (var method : model.methods()) {
      if (method.flags().has(AccessFlag.NATIVE)) {
        violations.add(violation(0, "native", "Write the method in Java."));
      }
      if (method.methodName().equalsString("finalize")) {
        violations.add(violation(0, "finalize", "No code runs after the test; leave it out."));
      }
    }
    return violations;
  }

  /** Only what has few inherited members; the tensors' classes obey their own marks. */
  private static boolean mayExtend(String type) {
    return EXTENSIBLE.contains(type)
        || type.startsWith("java.") && THROWABLES.stream().anyMatch(type::endsWith)
        || new Use(type, Use.CLASS).isOfLearnerApi();
  }

  private static Violation extension(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return violation(
        0, "extends " + simple, "Keep a " + simple + " in a field instead of extending it.");
  }

  private Optional<Violation> judge(Use use, int line, LearnerTypes own) {
    List<Use> meanings = own.resolve(use);
    Optional<ApiPattern> forbidden =
        forbid.stream().filter(each -> meanings.stream().anyMatch(each::matches)).findFirst();
    if (forbidden.isPresent()) {
      String what = forbidden.get().text();
      return Optional.of(violation(line, what, ApiAdvice.forbidden(what)));
    }
    return meanings.stream()
        .filter(meaning -> !isAllowed(meaning))
        .findFirst()
        .map(denied -> violation(line, denied.shown(), ApiAdvice.instead(denied)));
  }

  private boolean isAllowed(Use use) {
    if (allow.stream().anyMatch(pattern -> pattern.matches(use))) {
      return true;
    }
    if (!use.isOfLearnerApi()) {
      return PlatformList.standard().allows(use);
    }
    boolean classOfAllowedMember =
        use.member().equals(Use.CLASS)
            && allow.stream().anyMatch(pattern -> pattern.matchesClass(use.owner()));
    return classOfAllowedMember || !TaughtApi.standard().isTaught(use);
  }

  private static Violation violation(int line, String what, String advice) {
    return new Violation(line, what, Optional.of(advice));
  }
}
