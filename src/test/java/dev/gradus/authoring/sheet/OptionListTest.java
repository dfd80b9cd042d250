package dev.gradus.authoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionListTest {

  private static final String TEXT =
      """
      kind: choice
      options: # three
        clouds:
          text: |
            Two clouds

            ![Clouds](figures/clouds.svg)
          correct: true # by hand
          explanation: >-
            A line fits
            between them.
        # closed
        rings: {text: Rings, explanation: No line.}
        moons:
          text: Moons
          explanation: No.
      # the end
      """;

  private final OptionList options = new OptionList(TEXT);

  @Test
  void sheets_sayWhatTheDefinitionSays_andChangeNothingByThemselves() {
    assertThat(options.names()).containsExactly("clouds", "rings", "moons");
    assertThat(options.sheet(0).of(TestSheet.TEXT))
        .isEqualTo("Two clouds\n\n![Clouds](figures/clouds.svg)");
    assertThat(options.sheet(0).of(TestSheet.CORRECT)).isEqualTo("true");
    assertThat(options.sheet(1).of(TestSheet.CORRECT)).isEqualTo("false");
    for (int i = 0; i < 3; i++) {
      assertThat(options.changed(i, options.sheet(i))).isEqualTo(TEXT);
    }
  }

  @Test
  void changed_touchesNothingElse() {
    var longer = "word ".repeat(30).strip();
    var sheet =
        options
            .sheet(0)
            .with(
                Map.of(
                    TestSheet.NAME, "two-clouds",
                    TestSheet.CORRECT, "false",
                    TestSheet.EXPLANATION, longer));
    var text = options.changed(0, sheet);
    assertThat(text)
        .startsWith(
            "kind: choice\noptions: # three\n  two-clouds:\n    text: |\n      Two clouds\n")
        .contains("    explanation: >-\n      word word")
        .contains("\n  # closed\n  rings: {text: Rings")
        .endsWith("# the end\n")
        .doesNotContain("correct");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    assertThat(new OptionList(text).sheet(0).fields()).isEqualTo(sheet.fields());
    var flow = options.sheet(1).with(Map.of(TestSheet.TEXT, "a\nb", TestSheet.CORRECT, "true"));
    assertThat(options.changed(1, flow))
        .isEqualTo(
            TEXT.replace(
                "{text: Rings, explanation: No line.}",
                "{text: \"a\\nb\", explanation: No line., correct: true}"));
  }

  @Test
  void added_movedCopiedAndRemoved() {
    var sheet =
        options
            .blank()
            .with(
                Map.of(
                    TestSheet.TEXT,
                    "XOR",
                    TestSheet.EXPLANATION,
                    "No.",
                    TestSheet.CORRECT,
                    "true"));
    assertThat(sheet.of(TestSheet.NAME)).isEqualTo("option-4");
    assertThat(options.added(sheet))
        .isEqualTo(
            TEXT.replace(
                "# the end",
                "  option-4:\n    text: XOR\n    correct: true\n    explanation: No.\n# the end"));
    for (var none : new String[] {"kind: choice\n", "kind: choice\noptions: {}\n"}) {
      assertThat(new OptionList(none).added(sheet))
          .startsWith("kind: choice\noptions:\n  option-4:\n    text: XOR\n");
    }
    assertThat(new OptionList("options: {a: {text: x}}\n").added(sheet))
        .isEqualTo(
            "options: {a: {text: x}, option-4: {text: XOR, correct: true, explanation: No.}}\n");
    assertThat(new OptionList(options.swapped(0)).names())
        .containsExactly("rings", "clouds", "moons");
    assertThat(options.swapped(0)).contains("# three\n  # closed\n  rings:");
    assertThat(new OptionList(options.copied(1)).names()).endsWith("rings-2");
    assertThat(options.removed(2)).doesNotContain("Moons").endsWith("# the end\n");
  }

  @Test
  void questionsThatShip_readAsTheyAreWritten() throws IOException {
    for (var name : new String[] {"which-is-separable", "linear-network", "output-activation"}) {
      var file = Path.of("exercises/activation-functions", name, "exercise.yaml");
      var text = Files.readString(file);
      var list = new OptionList(text);
      assertThat(list.names()).isNotEmpty();
      for (int i = 0; i < list.names().size(); i++) {
        assertThat(list.changed(i, list.sheet(i))).isEqualTo(text);
      }
    }
  }
}
