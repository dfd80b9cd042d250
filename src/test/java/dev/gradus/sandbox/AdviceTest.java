package dev.gradus.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.protocol.Program;
import dev.gradus.protocol.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          static float f() { return 0.5; }                  | 0.5f
          static int f() { return 2.5 * 2; }                | write (int)
          static int f() { int i = 1 return i; }            | semicolon
          static int f() { return g(1; }                    | missing
          static int f() { return (1 + 2; }                 | closing )
          static int f() { return foo; }                    | foo is not declared
          static int f() { return foo(1); }                 | no method foo(int)
          static int f(String s) { return s.length; }       | If a method is meant, write length()
          static int f(String s) { return s.value[0]; }     | no field value in String
          static int f(dev.gradus.tensor.Tensor x) { return x.gradFn; } | no field gradFn in Tensor
          static int f(java.util.HashMap.Node n) { return 1; } | no class Node
          static int f() { List<Integer> l = null; return 1; } | import missing
          static int f(int x) { if (x > 0) { return 1; } }  | ends with a return
          static int f() { return 1;                        | closing } is missing
          static int f() { return 1; } }                    | one } too many
          static int f() { return "a"; }                    | Needed is int
          static int f() { int i; return i; }               | a value on every way
          static int f() { throw new Exception(); }         | throws Exception
          static int f() { int i = 1; int i = 2; return i; } | choose another name
          int g; static int f() { return g; }               | static
          static int f() { return Math.abs("a"); }          | arguments
          static int f() { String s = "a; return 1; }       | closing "
          static int f() { return "a" * 2; }                | operator
          static int f() { int i = 1; return i.foo(); }     | no methods
          static int f() { int i = 1; return i[0]; }        | [ ]
          static int f() { return 1; return 2; }            | never reached
          static int f() { return 99999999999; }            | end it with L
          static f() { return 1; }                          | result type
          static int f() { return 1 – 2; }                  | copied from text
          """)
  void usualError_getsAPlainSentence(String member, String advice) {
    Compilation compilation =
        TestSandbox.compile(
            "Learner",
            "class Learner {\n" + member + "\n}\n".substring(member.endsWith("1;") ? 2 : 0));
    assertThat(compilation)
        .isInstanceOfSatisfying(
            Compilation.Rejected.class,
            rejected ->
                assertThat(rejected.diagnostics())
                    .anySatisfy(
                        diagnostic -> {
                          assertThat(diagnostic.line()).isBetween(2, 3);
                          assertThat(diagnostic.advice().orElse("")).contains(advice);
                        }));
  }

  @Test
  void constructorThatMayNotBeCalled_isNotSaidToBeMissing() {
    assertThat(TestSandbox.compile("Learner", "class Learner { Object f = new Math(); }"))
        .isInstanceOfSatisfying(
            Compilation.Rejected.class,
            rejected ->
                assertThat(rejected.diagnostics().getFirst().message()).contains("private access"));
  }

  @Test
  void packageLine_isNamed() {
    assertThat(TestSandbox.compile("Learner", "\npackage mine;\nclass Learner {}"))
        .isInstanceOfSatisfying(
            Compilation.Rejected.class,
            rejected -> {
              assertThat(rejected.diagnostics().getFirst().line()).isEqualTo(2);
              assertThat(rejected.diagnostics().getFirst().advice().orElseThrow())
                  .contains("Leave out the package line");
            });
  }

  @Test
  void otherClassName_isNamed() {
    assertThat(TestSandbox.compile("Learner", "\nclass Lerner {}"))
        .isInstanceOfSatisfying(
            Compilation.Rejected.class,
            rejected ->
                assertThat(rejected.diagnostics().getFirst().advice().orElseThrow())
                    .contains("must be called Learner"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          static double g(double x) { return x; }         | is missing
          static float f(double x) { return 1; }          | compare parameters
          static double f(float x) { return x; }          | compare parameters
          double f(double x) { return x; }                | static, and not private
          private static double f(double x) { return x; } | static, and not private
          """)
  void wrongEntry_isNamed(String member, String problem) {
    var classes = TestSandbox.classes("Learner", "class Learner { " + member + " }");
    assertThat(
            EntryPoint.problem(
                new Program.Function(
                    classes, "Learner", "f", List.of(ValueType.DOUBLE), ValueType.DOUBLE)))
        .hasValueSatisfying(text -> assertThat(text).contains("static double f(double)", problem));
  }
}
