package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.ClassFiles;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCheckTest {

  private static List<Violation> check(CallRules rules, String source) {
    return new ApiCheck(rules).check(TestSandbox.classes("Learner", source));
  }

  private static List<Violation> checkBody(CallRules rules, String body) {
    return check(
        rules,
        """
        import dev.gradus.tensor.*;
        import java.util.*;
        import java.util.stream.*;
        class Learner {
          static Object f(Tensor x) throws Throwable {
            %s
          }
        }
        """
            .formatted(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          new Scanner(System.in).nextInt(); return 1;          | new Scanner        | parameters
          IO.readln(); return 1;                               | IO.readln          | parameters
          return List.of(1).parallelStream().count();          | List.parallelStream | one thread
          return new ArrayList<>(List.of(1)).parallelStream(); | ArrayList.parallelStream | one thread
          return IntStream.range(0, 3).parallel().sum();       | IntStream.parallel | one thread
          Arrays.parallelSort(new int[3]); return 1;           | Arrays.parallelSort | one thread
          return Stream.of(1).gather(Gatherers.mapConcurrent(2, i -> i)).count(); | Gatherers.mapConcurrent | one thread
          return java.util.concurrent.ThreadLocalRandom.current().nextInt(); | ThreadLocalRandom.current | a seed
          return new java.util.concurrent.ConcurrentHashMap<String, Integer>(); | new ConcurrentHashMap | HashMap
          try { return 1; } catch (IllegalMonitorStateException e) { return 2; } | IllegalMonitorStateException | do without
          new Thread(() -> {}).start(); return 1;              | new Thread         | one thread
          Thread.sleep(10); return 1;                          | Thread.sleep       | one thread
          return new java.io.File("/etc/passwd").length();     | new File           | no files
          return java.nio.file.Files.readString(null);         | Files.readString   | no files
          new java.net.Socket("127.0.0.1", 80); return 1;      | new Socket         | no network
          System.exit(0); return 1;                            | System.exit        | return
          Runtime.getRuntime().halt(0); return 1;              | Runtime.getRuntime | alone
          return Class.forName("java.lang.Runtime");           | Class.forName      | directly
          return x.getClass().getDeclaredMethods();            | Class.getDeclaredMethods | directly
          return java.lang.invoke.MethodHandles.lookup();      | MethodHandles.lookup | directly
          return System.getenv("PATH");                        | System.getenv      | Write the value
          return new ProcessBuilder("ls").start();             | new ProcessBuilder | no programs
          x.wait(); return 1;                                  | Object.wait        | one thread
          return x.relu();                                     | Tensor.relu        | write
          java.util.function.Function<Tensor, Tensor> g = Tensor::relu; return g.apply(x); | Tensor.relu | write
          """)
  void forbidden_isNamedWithLineAndAdvice(String body, String what, String advice) {
    assertThat(checkBody(CallRules.NONE, body))
        .anySatisfy(
            violation -> {
              assertThat(violation.what()).isEqualTo(what);
              assertThat(violation.line()).isEqualTo(6);
              assertThat(violation.advice().orElseThrow()).contains(advice);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assert x != null : \"no x\"; return x;",
        "Object o = x; return switch (o) { case String s -> s; case Tensor t -> t; default -> 1; };",
        "record P(int a, String b) {} return new P(1, \"b\").equals(new P(2, \"c\"));",
        "enum E { A, B { int g() { return 2; } }; int g() { return 1; } } return E.B.g() + E.valueOf(\"A\").ordinal();",
        "enum E { A, B } return switch (E.A) { case A -> 1; case B -> 2; };",
        "String s = \"a\" + 1 + 2.5 + x; return s;",
        "Comparator<String> c = Comparator.comparing(String::length); return c.reversed();",
        "return Stream.of(3, 1, 2).sorted().map(i -> i * 2).collect(Collectors.toList());",
        "return x.getClass().getSimpleName();",
        "class Mine extends RuntimeException { Mine() { super(\"m\"); } } throw new Mine();",
        "Iterator<Integer> i = new Iterator<>() { public boolean hasNext() { return false; }"
            + " public Integer next() { return 1; } }; return i.hasNext();",
        "int[] a = {3, 1}; int[] b = a.clone(); Arrays.sort(b); return b;",
        "try { return Integer.parseInt(\"1\"); } catch (NumberFormatException e) { return e.getMessage(); }",
        "Stream.Builder<Integer> b = Stream.builder(); b.add(1).add(2); return b.build().toList();",
        "return IntStream.builder().add(1).build().sum() + List.of(1).spliterator().estimateSize();",
        "System.out.printf(\"%.2f%n\", 1.0); IO.println(x); return x.shape();",
      })
  void honestCode_isNoViolation(String body) {
    assertThat(checkBody(CallRules.NONE, body)).isEmpty();
  }

  @Test
  void inheritedMember_ofPlatformSuperclassIsFound() {
    assertThat(
            check(
                CallRules.NONE,
                """
                class Learner extends java.util.ArrayList<Integer> {
                  Object f() { return parallelStream(); }
                }
                """))
        .extracting(Violation::what)
        .contains("extends ArrayList", "ArrayList.parallelStream");
  }

  @Test
  void inheritedDefaultMethod_ofPlatformInterfaceIsFound() {
    assertThat(
            check(
                CallRules.NONE,
                """
                abstract class Learner implements java.util.Collection<Integer> {
                  Object f() { return parallelStream(); }
                }
                """))
        .extracting(Violation::what)
        .contains("Collection.parallelStream");
  }

  /** The table of a method's handlers has no lines. */
  @Test
  void caughtException_isNamedInTheLineOfItsCatch() {
    assertThat(
            checkBody(
                CallRules.NONE,
                """
                try {
                  return x.at(0);
                } catch (IllegalMonitorStateException e) {
                  return 2;
                } finally {
                  x.sum();
                }"""))
        .containsExactly(
            new Violation(
                8,
                "IllegalMonitorStateException",
                Optional.of("It is not among what exercises may use; do without it.")));
  }

  @Test
  void allow_opensWhatIsTaught() {
    assertThat(
            checkBody(
                new CallRules(List.of("Tensor.relu"), List.of(), List.of()), "return x.relu();"))
        .isEmpty();
  }

  @Test
  void forbid_closesWhatIsOpen() {
    CallRules rules = new CallRules(List.of(), List.of("Math.max"), List.of());
    assertThat(checkBody(rules, "return Math.max(1, 2) + Math.min(1, 2);"))
        .containsExactly(
            new Violation(
                6, "Math.max", Optional.of("This exercise asks you to do without Math.max.")));
  }

  @Test
  void require_asksForAUse() {
    CallRules rules = new CallRules(List.of(), List.of(), List.of("Math.max"));
    assertThat(checkBody(rules, "return Math.min(1, 2);"))
        .extracting(Violation::what)
        .containsExactly("Math.max");
    assertThat(checkBody(rules, "return Math.max(1, 2);")).isEmpty();
  }

  @Test
  void require_isNotMetByAClassOfTheLearnersOwn() {
    CallRules rules = new CallRules(List.of(), List.of(), List.of("Math.max"));
    assertThat(
            check(
                rules,
                """
                class Math { static int max(int a, int b) { return a; } }
                class Learner { int f() { return Math.max(1, 2); } }
                """))
        .extracting(Violation::what)
        .containsExactly("Math.max");
  }

  @ParameterizedTest
  @CsvSource({
    "dev$gradus$tensor$Tensor, return x.relu();",
    "java$lang$Thread, Thread.yield(); return x;",
    "java$lang$System, System.exit(0); return x;"
  })
  void classNamedLikeOneOfThePlatform_isRefusedAndHidesNothing(String name, String body) {
    assertThat(
            check(
                new CallRules(List.of(), List.of("Tensor.relu"), List.of()),
                """
                import dev.gradus.tensor.Tensor;
                class Learner { Tensor f(Tensor x) { %s } }
                class %s {}
                """
                    .formatted(body, name)))
        .extracting(Violation::what)
        .contains("the name " + name);
  }

  @Test
  void everyLineOfTheList_namesSomethingThatExists() {
    assertThat(PlatformList.standard().unknownToThisJdk()).isEmpty();
  }

  /** As only a compile worker that has been taken over gives them. */
  @Test
  @Timeout(10)
  void typesWithoutEndAbove_endTheCheckAllTheSame() {
    var classes = new HashMap<String, byte[]>();
    classes.put("Learner", type("Learner", "Learner", "A40", "B40"));
    for (int level = 0; level <= 40; level++) {
      int above = Math.floorMod(level - 1, 41);
      for (String name : List.of("A", "B")) {
        classes.put(name + level, type(name + level, "java/lang/Object", "A" + above, "B" + above));
      }
    }
    assertThat(new ApiCheck(CallRules.NONE).check(new ClassFiles(classes)))
        .extracting(Violation::what)
        .contains("Object.wait");
  }

  /** A class or interface with a method that calls one that it may inherit. */
  private static byte[] type(String name, String superclass, String... interfaces) {
    return ClassFile.of()
        .build(
            ClassDesc.ofInternalName(name),
            builder ->
                builder
                    .withSuperclass(ClassDesc.ofInternalName(superclass))
                    .withInterfaceSymbols(
                        Stream.of(interfaces).map(ClassDesc::ofInternalName).toList())
                    .withMethodBody(
                        "f",
                        ConstantDescs.MTD_void,
                        0,
                        code ->
                            code.aload(0)
                                .invokevirtual(
                                    ClassDesc.ofInternalName(name), "wait", ConstantDescs.MTD_void)
                                .return_()));
  }
}
