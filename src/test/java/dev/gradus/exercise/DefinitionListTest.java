package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DefinitionListTest {

  private static final String BLOCK =
      """
      tests: # all of them
        # the easy one 😀
        - {name: one, points: 1} # short
          # still of one

        - name: two
          inputs:
            x: "[1., 2.]"
          # within two
          points: 2
        # two lines
        # about three
        - name: three
      # the end
      """;

  @Test
  void swapped_takesCommentsAlong() {
    assertThat(swapped(BLOCK, 0))
        .isEqualTo(
            """
            tests: # all of them
              - name: two
                inputs:
                  x: "[1., 2.]"
                # within two
                points: 2

              # the easy one 😀
              - {name: one, points: 1} # short
                # still of one
              # two lines
              # about three
              - name: three
            # the end
            """);
    assertThat(swapped(BLOCK, 1))
        .contains("of one\n\n  # two lines\n  # about three\n  - name: three\n  - name: two")
        .endsWith("    points: 2\n# the end\n");
    assertThat(swapped(swapped(BLOCK, 1), 1)).isEqualTo(BLOCK);
  }

  @Test
  void swapped_staysOnTheLine_withinBrackets() {
    assertThat(swapped("a: 1\ntests: [{name: one}, # first\n  {name: two}]\n", 0))
        .isEqualTo("a: 1\ntests: [{name: two}, # first\n  {name: one}]\n");
  }

  @Test
  void copied_comesAfterTheOriginal() {
    assertThat(copied(BLOCK, 0))
        .contains("# still of one\n  - {name: one, points: 1} # short\n    # still of one\n\n");
    assertThat(copied(BLOCK, 2)).endsWith("  - name: three\n  - name: three\n# the end\n");
    assertThat(copied("tests: [{name: one}, {name: two}]\n", 1))
        .isEqualTo("tests: [{name: one}, {name: two}, {name: two}]\n");
  }

  @Test
  void lineEnds_stayAsTheyAre() {
    var dos = BLOCK.replace("\n", "\r\n");
    assertThat(swapped(dos, 0)).isEqualTo(swapped(BLOCK, 0).replace("\n", "\r\n"));
    assertThat(copied(dos, 1)).isEqualTo(copied(BLOCK, 1).replace("\n", "\r\n"));
  }

  @Test
  void dashes_mayStandAtTheMarginOrAlone_andTheEndMayBeBare() {
    assertThat(swapped("tests:\n- a\n- b", 0)).isEqualTo("tests:\n- b\n- a\n");
    assertThat(swapped("tests:\n  -\n    name: a\n  - name: b-c\n", 0))
        .isEqualTo("tests:\n  - name: b-c\n  -\n    name: a\n");
  }

  @Test
  void whatIsNoList_isRefused() {
    assertThatThrownBy(() -> swapped("tests: none\n", 0)).hasMessageContaining("tests is no list");
    assertThatThrownBy(() -> swapped(BLOCK, 2)).hasMessageContaining("there is no item 3");
  }

  private static String swapped(String text, int first) {
    return new DefinitionList(text, "tests").swapped(first);
  }

  private static String copied(String text, int index) {
    return new DefinitionList(text, "tests").copied(index);
  }
}
