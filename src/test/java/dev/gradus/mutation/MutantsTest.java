package dev.gradus.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {

  private static List<Mutant> mutants(String expression) {
    return Mutants.of("Object f(Tensor x, int dim) {\n  return " + expression + ";\n}\n")
        .orElseThrow();
  }

  private static List<String> results(MutantKind kind, String expression) {
    return mutants(expression).stream()
        .filter(mutant -> mutant.kind() == kind)
        .map(mutant -> mutant.source().lines().skip(1).findFirst().orElseThrow())
        .map(line -> line.replaceAll("^ *return |;$", ""))
        .toList();
  }

  @Test
  void comparisons_areShiftedAndTurned() {
    assertThat(results(MutantKind.COMPARISON, "x < 2")).containsExactly("x <= 2", "x >= 2");
    assertThat(results(MutantKind.COMPARISON, "x == y")).containsExactly("x != y");
    assertThat(results(MutantKind.CALL, "x.gt(0)")).contains("x.ge(0)", "x.le(0)");
  }

  @Test
  void constants_becomeNothing_theirNegation_andANeighbour() {
    assertThat(results(MutantKind.CONSTANT, "f(3)")).containsExactly("f(0)", "f(4)", "f(-3)");
    assertThat(results(MutantKind.CONSTANT, "f(-1)")).containsExactly("f(0)", "f(-2)", "f(1)");
    assertThat(results(MutantKind.CONSTANT, "f(0)")).containsExactly("f(1)", "f(-1)");
    assertThat(results(MutantKind.CONSTANT, "f(0.5)"))
        .containsExactly("f(0.0)", "f(-0.5)", "f(0.505)");
    assertThat(results(MutantKind.CONSTANT, "f(true)")).containsExactly("f(false)");
    assertThat(results(MutantKind.CONSTANT, "f(0x10)")).isEmpty();
  }

  @Test
  void signsAndOperators_areTurned() {
    assertThat(results(MutantKind.SIGN, "-a")).containsExactly("a");
    assertThat(results(MutantKind.OPERATOR, "a - b")).containsExactly("a + b");
    assertThat(results(MutantKind.OPERATOR, "a * b")).containsExactly("a / b");
    assertThat(results(MutantKind.ORDER, "a - b")).containsExactly("b - a");
    assertThat(results(MutantKind.CONDITION, "a && !b")).containsExactly("a || !b", "a && b");
    assertThat(results(MutantKind.CONDITION, "a ? b : c")).containsExactly("b", "c");
  }

  @Test
  void calls_areLeftOut_orMadeToAnotherMethodOrDim() {
    assertThat(results(MutantKind.CHAIN, "x.exp().sum(dim, true)"))
        .containsExactly("x.exp()", "x.sum(dim, true)");
    assertThat(results(MutantKind.DIM, "x.sum(dim, true)"))
        .containsExactly("x.sum(0, true)", "x.sum(-1, true)");
    assertThat(results(MutantKind.CALL, "Math.max(a, b)"))
        .containsExactly("Math.min(a, b)", "a", "b");
    assertThat(results(MutantKind.ORDER, "Tensor.where(c, a, b)"))
        .containsExactly("Tensor.where(c, b, a)");
    assertThat(results(MutantKind.ORDER, "x.sub(a + b)")).contains("(a + b).sub(x)");
  }

  @Test
  void statements_areLeftOut_eachNamedWithItsLine() {
    var source =
        """
        void main() {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += i;
            }
            if (sum > 3) {
                return;
            }
            IO.println(sum);
        }
        """;

    var mutants = Mutants.of(source).orElseThrow();

    assertThat(mutants)
        .filteredOn(mutant -> mutant.kind() == MutantKind.STATEMENT)
        .extracting(mutant -> mutant.line() + " " + mutant.change())
        .containsExactly(
            "4 sum += i; left out", "7 return; left out", "9 IO.println(sum); left out");
    assertThat(mutants).extracting(Mutant::change).contains("sum > 3 became true");
    assertThat(mutants).extracting(Mutant::source).doesNotHaveDuplicates().doesNotContain(source);
  }

  @Test
  void theRestOfTheText_staysAsItIs() {
    var source =
        "class A {\r\n\tint f(int x) { /* ² x < 1 */ return x\r\n\t\t< 1 ? 2 : 3; } // end\r\n}\r\n";

    assertThat(Mutants.of(source).orElseThrow())
        .extracting(Mutant::source)
        .contains(source.replace("\t< 1", "\t<= 1"))
        .allSatisfy(mutant -> assertThat(mutant).contains("/* ² x < 1 */", "} // end\r\n}\r\n"));
  }

  @Test
  void whatIsNoProgram_hasNoMutants() {
    assertThat(Mutants.of("class {")).isEmpty();
  }

  @Test
  void rounding_differsByLoopsThatRunBackwards_andSumsOfAnotherType() {
    var source =
        """
        float f(double[] x) {
          double sum = 0;
          for (int i = 0; i < x.length; i++) {
            sum += x[i];
          }
          return (float) sum;
        }
        """;

    assertThat(Mutants.roundingOtherwise(source).orElseThrow())
        .allMatch(rewrite -> rewrite.kind() == MutantKind.ROUNDING)
        .extracting(Mutant::source)
        .containsExactly(
            source.replace("double sum = 0;", "float sum = (float) 0;"),
            source.replace(
                "for (int i = 0; i < x.length; i++)",
                "for (int i = (x.length) - 1; i >= (0); i--)"));
    assertThat(Mutants.roundingOtherwise("void f() { while (true) {} }").orElseThrow()).isEmpty();
  }
}
