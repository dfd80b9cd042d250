package dev.gradus.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeckTest {

  private static final String DECK =
      """
      ---
      title: Why networks bend
      key: 0123456789abcdef0123456789abcdef
      ---

      ## Why networks bend

      ```yaml
      type: "TitleSlide"
      key: "aaaa000001"
      ```

      `@lower_third`
      name: Ada
      title: Instructor

      `@script`
      Welcome. <click>

      ---

      ## Two columns

      ```yaml
      type: TwoColumns
      key: aaaa000002
      code_zoom: 80
      ```

      `@part1`
      - first {{2}}
      - second{{3}}

      ![A graph](figures/graph.svg) {{3}}

      `@part2`
      ```py
      # ---
      x = "`@part3`"
      print(x)
      ```{{5}}

      ```out
      1
      ```
      {{7}}

      `single`

      `@citations`
      - A book
      - A paper

      `@script`
      Look. <click> Here. <click> There. <click> And <click> there.

      ---

      ```yaml
      type: Cube
      key: aaaa000002
      colour: red
      ```
      Loose text

      `@part9`
      More
      """;

  private final Deck deck = Deck.read(DECK);

  @Test
  void readsTitleTypesAndSpeaker() {
    assertThat(deck.title()).contains("Why networks bend");
    assertThat(deck.slides())
        .extracting(Slide::type)
        .containsExactly(SlideType.TITLE_SLIDE, SlideType.TWO_COLUMNS, SlideType.FULL_SLIDE);
    Slide first = deck.slides().getFirst();
    assertThat(first.key()).contains("aaaa000001");
    assertThat(first.speaker()).contains(new Slide.Speaker("Ada", "Instructor"));
    assertThat(first.script()).isEqualTo("Welcome. <click>");
  }

  @Test
  void ranksClickSteps_whateverNumberTheyStartAt() {
    Slide slide = deck.slides().get(1);

    assertThat(slide.clicks()).isEqualTo(4);
    assertThat(slide.parts().get(0).markdown())
        .contains("- first\n- second\n")
        .doesNotContain("{{");
    assertThat(slide.parts().get(0).steps()).isEqualTo(Map.of(0, 1, 1, 2, 3, 2));
    assertThat(slide.parts().get(1).steps()).isEqualTo(Map.of(4, 3, 8, 4));
  }

  @Test
  void keepsCodeAsItIs_dividersAndMarkersIncluded() {
    Part code = deck.slides().get(1).parts().get(1);

    assertThat(code.markdown()).contains("# ---\nx = \"`@part3`\"\nprint(x)\n```\n");
    assertThat(code.markdown()).contains("`single`");
    assertThat(deck.slides().get(1).citations()).containsExactly("A book", "A paper");
  }

  @Test
  void reportsWhatItDoesNotUnderstand_andKeepsIt() {
    Slide last = deck.slides().get(2);

    assertThat(last.parts()).extracting(Part::markdown).anyMatch(text -> text.contains("Loose"));
    assertThat(last.parts()).extracting(Part::name).contains("part9");
    assertThat(deck.findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("'Cube' is not known"))
        .anyMatch(message -> message.contains("the key 'colour'"))
        .anyMatch(message -> message.contains("has the same key"))
        .anyMatch(message -> message.contains("text before the first part"))
        .anyMatch(message -> message.contains("'part9' is not known"))
        .anyMatch(
            message -> message.contains("clicks in the speaker's text: 1, steps on the slide: 0"))
        .anyMatch(message -> message.contains("has no title"))
        .hasSize(7);
  }

  @Test
  void losesNoLineOfText_howeverTheDeckIsDamaged() {
    Random random = new Random(20261123);
    List<String> lines = DECK.lines().toList();
    for (int round = 0; round < 500; round++) {
      StringBuilder damaged = new StringBuilder();
      for (String line : lines) {
        switch (random.nextInt(8)) {
          case 0 -> {}
          case 1 -> damaged.append(line, 0, random.nextInt(line.length() + 1)).append('\n');
          case 2 -> damaged.append(line).append('\n').append(line).append('\n');
          default -> damaged.append(line).append('\n');
        }
      }
      damaged.append("\n`@part1`\nthe last word\n");

      assertThat(Deck.read(damaged.toString()).toString())
          .as("round %d", round)
          .contains("last word");
    }
  }

  @Test
  void readsAnything() {
    for (String text :
        List.of(
            "",
            "---",
            "---\n---\n---",
            "```",
            "```yaml",
            "## ",
            "`@part1`",
            "{{1}}",
            "\r\n\r",
            "`@part1`\n{{1}}",
            "---\ntitle: x",
            "x".repeat(1 << 20),
            "---\n".repeat(50_000),
            "{{1}}\n".repeat(20_000))) {
      assertThat(Deck.read(text)).isNotNull();
    }
  }
}
