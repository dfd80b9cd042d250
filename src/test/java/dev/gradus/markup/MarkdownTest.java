package dev.gradus.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private final Markdown markdown = new Markdown(Figures.below("/figures/relu"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "**ReLU** | <p><strong>ReLU</strong></p>",
        "# Title | <h2>Title</h2>",
        "a $x^2$ b | <p>a <span class=\"formula\">x^2</span> b</p>",
        "$$\\max(0, x)$$ | <p><span class=\"formula-displayed\">\\max(0, x)</span></p>",
        "$a_1$ and $a_2$ | <p><span class=\"formula\">a_1</span> and <span class=\"formula\">a_2</span></p>",
        "it costs $5 and $6 | <p>it costs $5 and $6</p>",
        "$a < b$ | <p><span class=\"formula\">a &lt; b</span></p>",
        "`$x$` | <p><code>$x$</code></p>",
        "![A graph](figures/graph.svg) | <p><img src=\"/figures/relu/figures/graph.svg\" alt=\"A graph\" /></p>",
        "![Far](https://example.org/a.png) | <p><span class=\"figure-missing\">Far<span class=\"figure-address\">https://example.org/a.png</span></span></p>",
        "![Up](../../secret.svg) | <p><span class=\"figure-missing\">Up</span></p>",
      })
  void renders(String text, String html) {
    assertThat(markdown.render(text).value().strip()).isEqualTo(html);
  }

  @Test
  void keepsLanguageOfCode_andTables() {
    String html =
        markdown
            .render(
                """
                ```java
                Tensor x = null;
                ```

                | a | b |
                |---|--:|
                | 1 | 2 |
                """)
            .value();

    assertThat(html)
        .contains(
            "<pre tabindex=\"0\"><code class=\"language-java\"><span class=\"code-type\">Tensor</span> x")
        .contains("<td align=\"right\">2</td>");
  }

  @Test
  void letsAllCodeBeScrolledByKeyboard() {
    assertThat(markdown.render("    indented\n\n```\nfenced\n```\n").value())
        .doesNotContain("<pre>")
        .containsPattern("<pre tabindex=\"0\"><code>indented\\s*</code></pre>");
  }

  @Test
  void skipsNoLevelOfHeadings_whateverTheyBeginWith() {
    assertThat(markdown.render("#### a\n\n###### b\n\n# c\n\n### d\n\n### e").value())
        .containsSubsequence("<h2>a</h2>", "<h3>b</h3>", "<h2>c</h2>", "<h3>d</h3>", "<h3>e</h3>");
    assertThat(markdown.render("## a\n\n## b", Map.of(), 3).value())
        .contains("<h3>a</h3>", "<h3>b</h3>");
    assertThat(markdown.render("# a\n## b\n### c\n#### d\n##### e\n###### f").value())
        .contains("<h6>e</h6>", "<h6>f</h6>");
  }

  @Test
  void givesLinksNoWayBack() {
    assertThat(markdown.render("[torch](https://pytorch.org)").value())
        .contains("href=\"https://pytorch.org\"")
        .contains("nofollow")
        .contains("noopener");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](javascript:alert(1))",
        "<iframe src=https://example.org></iframe>",
        "<svg onload=alert(1)>",
        "$</span><script>alert(1)</script>$",
        "![\" onerror=\"alert(1)](figures/a.svg)",
        "```\"><script>alert(1)</script>\ncode\n```",
        "<style>body{display:none}</style>",
        "<a href=\"https://example.org\" style=\"position:fixed\">x</a>",
      })
  void letsNothingRun(String attack) {
    String html = markdown.render(attack).value();

    assertThat(html).doesNotContain("<script", "<iframe", "<svg", "<style", "javascript:");
    assertThat(html)
        .doesNotContainPattern("<[^>]*\\son\\w+=")
        .doesNotContainPattern("<[^>]*style=");
  }

  @Test
  void survivesAnything() {
    assertThat(markdown.render("$".repeat(50_000)).value()).isNotEmpty();
    assertThat(markdown.render(">".repeat(20_000)).value()).startsWith("<pre tabindex=");
    assertThat(markdown.render("[".repeat(20_000)).value()).isNotEmpty();
    assertThat(markdown.render("$a ".repeat(10_000)).value()).isNotEmpty();
  }

  @Test
  void leavesParagraphOut_whereOneLineIsWanted() {
    assertThat(markdown.renderInline("Use `max`.").value()).isEqualTo("Use <code>max</code>.");
  }
}
