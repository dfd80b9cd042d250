package dev.gradus.markup.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {

  @Test
  void writesInNeurons_whatTheCoreComputes() {
    String svg = Drawing.read("draw: network\ninput: [2, 1]\nweights: [[3], [4]]\nalt: n").svg();

    assertThat(svg).contains(">10</text>", ">3</text>", ">4</text>", "aria-label=\"n\"");
  }

  @Test
  void marksPointsOfGraphs() {
    String svg = Drawing.read("draw: graph\nfunction: relu, identity\nmark: [-4, 2]\nalt: g").svg();

    assertThat(svg).contains("(−4, 0)", "(2, 2)", "curve-1", "curve-2");
  }

  @Test
  void drawsTheSameDataAndBorder_forTheSameSeed() {
    String text = "draw: data\nset: circles\npoints: 40\nseed: 3\nborder: network\nalt: d";

    assertThat(Drawing.read(text)).isEqualTo(Drawing.read(text));
    assertThat(Drawing.read(text).svg()).contains("class=\"side\"", "40 of 40 right");
  }

  @Test
  void showsThatNoLineSeparatesRings() {
    String svg = Drawing.read("draw: data\nset: circles\nseed: 3\nborder: line\nalt: d").svg();

    assertThat(svg).contains("class=\"wrong\"");
  }

  @Test
  void escapesWords() {
    String svg =
        Drawing.read("draw: graph\nfunction: relu\nalt: \"><script>alert(1)</script>").svg();

    assertThat(svg).doesNotContain("<script").contains("aria-label=\"&quot;&gt;&lt;script");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "draw: cube; alt: x | no drawing 'cube'",
        "draw: graph; function: relu | 'alt' is missing",
        "draw: graph; alt: x | 'function' is missing",
        "draw: graph; function: wave; alt: x | no function 'wave'",
        "draw: graph; function: relu; x: 4..1; alt: x | must be a range",
        "draw: graph; function: relu; colour: red; alt: x | 'colour' means nothing",
        "draw: network; input: [1, 2]; alt: x | a network has",
        "draw: network; input: [1, 2; weights: [[1], [2]]; alt: x | line",
        "draw: data; set: clouds; alt: x | no data set 'clouds'",
        "draw: data; set: blobs; points: many; alt: x | must be a whole number",
        "draw | no 'key: value'",
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> Drawing.read(text.replace("; ", "\n")))
        .isInstanceOf(InvalidDrawingException.class)
        .hasMessageContaining(message.equals("line") ? "" : message);
  }
}
