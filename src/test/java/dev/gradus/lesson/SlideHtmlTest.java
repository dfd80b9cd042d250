package dev.gradus.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.markup.Figures;
import org.junit.jupiter.api.Test;

class SlideHtmlTest {

  private static String html(String part) {
    String deck = "## T\n\n```yaml\ntype: FullSlide\nkey: a\n```\n\n`@part1`\n" + part;
    return SlideHtml.of(Deck.read(deck), Figures.below("/f")).getFirst().parts().toString();
  }

  @Test
  void marksItemsWithTheirBullets_nestedOnesToo() {
    assertThat(html("- first {{2}}\n\t- inner{{3}}\n- last {{3}}\n"))
        .contains(
            "<li data-step=\"1\">first", "<li data-step=\"2\">inner", "<li data-step=\"2\">last");
  }

  @Test
  void marksCode_whereverTheMarkStands() {
    assertThat(html("```py\na = 1\n```{{4}}\n\n```out\n1\n```\n{{5}}\n"))
        .contains("<pre data-step=\"1\" tabindex=\"0\"><code class=\"language-py\">")
        .contains("<pre data-step=\"2\" tabindex=\"0\"><code class=\"language-out\">");
  }

  @Test
  void marksEachImageOfAParagraph_andEachParagraph() {
    assertThat(html("![a](a.png){{1}}\n![b](b.png) {{2}}\n\nText\ngoes on {{3}}\n"))
        .contains("alt=\"a\" data-step=\"1\"", "alt=\"b\" data-step=\"2\"")
        .contains("<p data-step=\"3\">Text");
  }

  @Test
  void marksTables_drawingsAndFormulas() {
    assertThat(
            html(
                "| a |\n|---|\n| 1 |\n{{1}}\n\n$$x$$\n{{2}}\n\n"
                    + "```figure\ndraw: graph\nfunction: relu\nalt: A bend\n```\n{{3}}\n"))
        .contains("<table data-step=\"1\">", "<p data-step=\"2\">")
        .contains("<span class=\"drawing\" data-step=\"3\"><svg");
  }

  @Test
  void showsWidths_andPlacesOfRemoteImages() {
    assertThat(html("![x](a.png = 38)\n\n![](https://example.org/b.png = 40)\n"))
        .contains("data-width=\"40\"")
        .contains("<span class=\"figure-missing\">https://example.org/b.png</span>");
  }

  @Test
  void coloursCode_andLeavesNoneOut() {
    assertThat(html("```{python}\nx = relu(\"<a>\") # hi\n```\n"))
        .contains("x &#61; <span class=\"code-name\">relu</span>(")
        .contains("<span class=\"code-comment\"># hi</span>")
        .contains("&lt;a&gt;");
  }

  @Test
  void picturesOfTheHead_areDrawnBelowTheParts() {
    String deck =
        """
        ## T

        ```yaml
        type: FullSlide
        key: a
        image: net.png
        pictures:
          - "two words.svg"
          - https://example.org/far.jpg?size
        assignment: "![A bend](bend.png)"
        video_link: https://example.org/film.mp4
        ```

        `@part1`
        Text
        """;
    var read = Deck.read(deck);
    var parts = SlideHtml.of(read, Figures.below("/f")).getFirst().parts();
    assertThat(parts).extracting(SlideHtml.PartHtml::name).containsExactly("part1", "head");
    assertThat(parts.getLast().html().value())
        .containsSubsequence(
            "<img src=\"/f/net.png\" alt=\"net\"",
            ">two words</span>",
            ">https://example.org/far.jpg?size</span>",
            "<img src=\"/f/bend.png\" alt=\"A bend\"");
    assertThat(read.findings())
        .extracting(Finding::message)
        .contains(
            "the key 'image' names a picture; it is shown below the slide's parts",
            "the key 'video_link' is not understood")
        .doesNotContain("the key 'image' is not understood");
  }

  @Test
  void headingsOfParts_areBelowTheTitleOfTheirSlide() {
    assertThat(html("# One\n\n#### Two\n")).contains("<h3>One</h3>", "<h4>Two</h4>");
  }

  @Test
  void showsADescriptionThatCannotBeDrawn() {
    assertThat(html("```figure\ndraw: cube\nalt: x\n```\n")).contains("draw: cube");
  }
}
