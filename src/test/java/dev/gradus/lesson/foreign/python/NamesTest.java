package dev.gradus.lesson.foreign.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static List<String> undefined(String code) {
    return new Names()
        .undefined(PythonCode.read(code, 1)).stream()
            .map(use -> use.name() + (use.printed() ? "!" : "") + " " + use.line())
            .toList();
  }

  @Test
  void whatNobodyDefines_isFoundWithItsLine() {
    assertThat(undefined("x = 1\nprint(x)\nprint(y)\nz = w + 1\n")).containsExactly("y! 3", "w 4");
    assertThat(undefined("x = x + 1")).containsExactly("x 1");
    assertThat(undefined("np.sum(a)\nimport numpy as np\na = 1")).containsExactly("np 1", "a 1");
    assertThat(undefined("data[0] = 1\nobj.value = 2")).containsExactly("data 1", "obj 2");
  }

  @Test
  void whatPythonBinds_isKnown() {
    assertThat(
            undefined(
                """
                import os.path, sys as system
                from collections import (Counter as C,
                                         deque)
                class Net(nn_base := object):
                    def __init__(self, size=3, *args, **kwargs):
                        self.size = size
                        self.helper = later(args, kwargs)
                def later(a: int, b=None) -> int:
                    return a
                for i, (j, k) in enumerate([(1, (2, 3))]):
                    total = i + j + k
                with open('f') as f, open('g') as g:
                    text = f.read() + g.read()
                squares = [n * n for n in range(3) if n]
                plus = lambda p, q=2: p + q
                try:
                    pass
                except ValueError as error:
                    print(error)
                a = b = 1
                c, d = a, b
                e: int = 3
                print(f"{unknown}", "name", sep="", end=''.join(C([deque])))
                os.path.join(str(total), text, *squares, plus(c, d), e, system)
                Net(size=4).forward(x=1)
                print(\"\"\"many
                lines\"\"\", 1_000, .5, 1e-3, 0xff)
                """))
        .isEmpty();
  }

  @Test
  void importOfEverything_makesNothingUndefined() {
    assertThat(undefined("from pylab import *\nprint(rand(3))")).isEmpty();
  }

  @Test
  void whatIsNoPython_isToldWithItsLine() {
    assertThat(PythonCode.read("a = 1\n` = 2\n", 10).trouble())
        .hasValueSatisfying(trouble -> assertThat(trouble.line()).isEqualTo(11));
    assertThat(PythonCode.read("print((1)\n", 1).trouble())
        .hasValueSatisfying(t -> assertThat(t.message()).contains("not closed"));
    assertThat(PythonCode.read("x = 1)\n", 1).trouble()).isPresent();
    assertThat(PythonCode.read("'''".repeat(3) + "\\".repeat(9), 1).trouble()).isPresent();
  }
}
