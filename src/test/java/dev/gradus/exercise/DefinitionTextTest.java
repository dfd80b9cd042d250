package dev.gradus.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionTextTest {

  private static final String TEXT =
      """
      # Kept by Ada 😀
      format: 1
      title: ReLU   # short
      limits: {time: 2s, memory: 128MB}
      hints:
        - one
        # why this one
        - two
      mistakes:
        wrong_answer/a.java:
          feedback: >-
            folded
            text
      tests:
        - {name: lesson, points: 2, inputs: {x: "[2., -4.]"}}
        # the hard one
        - name: many
          points: 8
      """;

  @Test
  void set_changesOneValueAndNothingElse() {
    assertThat(edit().set("Leaky", "title").text())
        .isEqualTo(TEXT.replace("title: ReLU ", "title: Leaky "));
    assertThat(edit().set("3", "tests", "0", "points").text())
        .isEqualTo(TEXT.replace("points: 2", "points: 3"));
    assertThat(edit().set("9", "tests", "1", "points").text())
        .isEqualTo(TEXT.replace("points: 8", "points: 9"));
    assertThat(edit().set("5s", "limits", "time").text())
        .isEqualTo(TEXT.replace("time: 2s", "time: 5s"));
    assertThat(edit().set("short", "mistakes", "wrong_answer/a.java", "feedback").text())
        .contains("    feedback: short\ntests:");
  }

  @Test
  void set_addsWhatIsNotThere() {
    assertThat(edit().set("64KB", "limits", "output").text())
        .contains("limits: {time: 2s, memory: 128MB, output: 64KB}");
    assertThat(edit().set("{rtol: 1e-3, atol: 0}", "tolerance").text())
        .endsWith("    points: 8\ntolerance: {rtol: 1e-3, atol: 0}\n");
    assertThat(edit().set("yes there", "tests", "1", "about").text())
        .contains("    points: 8\n    about: yes there");
    assertThat(edit().set("[]", "api", "allow").text()).contains("api: {allow: []}");
  }

  @Test
  void append_andRemove_keepComments() {
    var edit = edit().append("{name: new, points: 1}", "tests");
    assertThat(edit.text()).contains("    points: 8\n  - {name: new, points: 1}\n");
    assertThat(edit.remove("tests", "2").text()).isEqualTo(TEXT);
    assertThat(edit().remove("tests", "0").text())
        .isEqualTo(TEXT.replace("  - {name: lesson, points: 2, inputs: {x: \"[2., -4.]\"}}\n", ""));
    assertThat(edit().remove("tests", "1").text())
        .contains("# the hard one")
        .doesNotContain("many");
    assertThat(edit().remove("limits", "time").text()).contains("limits: {memory: 128MB}");
    assertThat(edit().remove("limits", "memory").text()).contains("limits: {time: 2s}");
    assertThat(edit().remove("title").text())
        .isEqualTo(TEXT.replace("title: ReLU   # short\n", ""));
    assertThat(new DefinitionText("tests:\n  - a\n").remove("tests", "0").find("tests"))
        .contains("[]");
  }

  @Test
  void append_writesEntriesOnLines_orInBraces() {
    var entries = List.of("name: \"edge: 1\"", "points: 1");
    assertThat(edit().append(entries, "tests").text())
        .isEqualTo(TEXT + "  - name: \"edge: 1\"\n    points: 1\n");
    assertThat(new DefinitionText("tests: [{name: a}] # all\n").append(entries, "tests").text())
        .isEqualTo("tests: [{name: a}, {name: \"edge: 1\", points: 1}] # all\n");
    assertThat(
            new DefinitionText("tests: # all\n- {name: a} # b\n# end\n").append(entries, "tests"))
        .extracting(DefinitionText::text)
        .isEqualTo("tests: # all\n- {name: a} # b\n- name: \"edge: 1\"\n  points: 1\n# end\n");
    assertThat(new DefinitionText("a: 1\ntests: []").append(entries, "tests").text())
        .isEqualTo("a: 1\ntests:\n  - name: \"edge: 1\"\n    points: 1");
    assertThatThrownBy(() -> new DefinitionText("tests: none").append(entries, "tests"))
        .hasMessageContaining("tests is no list");
  }

  @Test
  void set_addsAMistake_whereverTheyAre() {
    for (var text :
        List.of(
            "mistakes:\n  wrong_answer/a.java: {feedback: a} # one\ntests: []\n",
            "mistakes: {wrong_answer/a.java: {feedback: a}}\ntests: []\n",
            "mistakes: {}\ntests: []\n",
            "tests: []\n")) {
      var edit =
          new DefinitionText(text)
              .set("{feedback: \"At \\\"1\\\":\\nlook.\"}", "mistakes", "wrong_answer/b.java");

      assertThat(edit.find("mistakes", "wrong_answer/b.java", "feedback"))
          .contains("At \"1\":\nlook.");
      assertThat(edit.find("tests")).contains("[]");
      assertThat(edit.find("mistakes", "wrong_answer/a.java").isPresent())
          .isEqualTo(text.contains("a.java"));
    }
  }

  @Test
  void find_tellsScalarsAndSources() {
    assertThat(edit().find("mistakes", "wrong_answer/a.java", "feedback")).contains("folded text");
    assertThat(edit().find("tests", "0", "inputs", "x")).contains("[2., -4.]");
    assertThat(edit().find("nothing", "here")).isEmpty();
    assertThat(edit().items("hints")).containsExactly("one", "two");
  }

  @Test
  void quote_isReadBackAsTheSameText() {
    for (var text :
        new String[] {
          "plain words",
          "a: b",
          "# no",
          "true",
          "say \"x\"\n\\n",
          "[1.]",
          "-0.5",
          "a\u0007b",
          "wrong_answer/a.java"
        }) {
      var edit = new DefinitionText("a: 1\n").set(DefinitionText.quote(text), "a");
      assertThat(edit.find("a")).contains(text);
    }
    assertThat(DefinitionText.quote("1.0E-5")).isEqualTo("1.0E-5");
    assertThat(DefinitionText.quote("[1., nan]")).isEqualTo("\"[1., nan]\"");
  }

  @Test
  void edit_isRefused_whenTheTextIsNoMapping() {
    assertThatThrownBy(() -> new DefinitionText("- a")).hasMessageContaining("not a mapping");
    assertThatThrownBy(() -> new DefinitionText("a: [")).hasMessageContaining("can't be read");
  }

  @Test
  void shippedDefinitions_surviveEveryPointBeingWrittenAgain() throws IOException {
    try (var files = Files.walk(Path.of("exercises"))) {
      for (var file : files.filter(path -> path.endsWith("exercise.yaml")).toList()) {
        var text = Files.readString(file);
        var edit = new DefinitionText(text);
        for (int test = 0; test < edit.items("tests").size(); test++) {
          var number = Integer.toString(test);
          edit.set(edit.find("tests", number, "points").orElseThrow(), "tests", number, "points");
        }
        assertThat(edit.text()).isEqualTo(text);
      }
    }
  }

  private static DefinitionText edit() {
    return new DefinitionText(TEXT);
  }
}
