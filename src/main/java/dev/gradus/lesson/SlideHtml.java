package dev.gradus.lesson;

import dev.gradus.markup.Figures;
import dev.gradus.markup.Headings;
import dev.gradus.markup.Markdown;
import dev.gradus.markup.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A slide as HTML. What is shown by a click carries its number; without script all is shown.
 *
 * @param script what is said to it, empty where nothing is
 */
public record SlideHtml(
    int number, Slide slide, List<PartHtml> parts, SafeHtml script, List<SafeHtml> citations) {

  public SlideHtml {
    parts = List.copyOf(parts);
    citations = List.copyOf(citations);
  }

  /** A part by its name, as the layout places it. */
  public record PartHtml(String name, SafeHtml html) {}

  /** All slides of a deck, in order. */
  public static List<SlideHtml> of(Deck deck, Figures figures) {
    Markdown markdown = new Markdown(figures);
    List<Slide> slides = deck.slides();
    return slides.stream().map(slide -> of(slides.indexOf(slide) + 1, slide, markdown)).toList();
  }

  private static SlideHtml of(int number, Slide slide, Markdown markdown) {
    int top = Headings.BELOW_PAGE + (slide.title().isPresent() ? 1 : 0);
    return new SlideHtml(
        number,
        slide,
        slide.parts().stream().map(part -> part(part, markdown, top)).toList(),
        markdown.render(
            SlideReader.CLICK.matcher(slide.script()).replaceAll(" *(click)* "), Map.of(), top),
        slide.citations().stream().map(markdown::renderInline).toList());
  }

  private static PartHtml part(Part part, Markdown markdown, int top) {
    return new PartHtml(part.name(), markdown.render(part.plain(), part.steps(), top));
  }

  public Optional<String> shownTitle() {
    return slide.title().filter(_ -> !slide.look().hidesTitle());
  }
}
