package dev.gradus.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.TextContentRenderer;

/** Writes an image of ours as a figure; one from elsewhere is never fetched, only described. */
final class FigureRenderer implements NodeRenderer {

  static final String MISSING = "figure-missing";
  static final String ADDRESS = "figure-address";

  private static final Pattern REMOTE = Pattern.compile("(?i)(https?:)?//");
  private static final Pattern WIDTH = Pattern.compile("=(\\d{1,3})");
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private final HtmlNodeRendererContext context;
  private final Figures figures;

  FigureRenderer(HtmlNodeRendererContext context, Figures figures) {
    this.context = context;
    this.figures = figures;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Image.class);
  }

  @Override
  public void render(Node node) {
    Image image = (Image) node;
    HtmlWriter html = context.getWriter();
    String description = description(image);
    Optional<String> address = figures.address(image.getDestination());
    if (address.isEmpty()) {
      missing(image, description);
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", address.get());
    attributes.put("alt", description);
    width(image).ifPresent(width -> attributes.put("data-width", width));
    html.tag("img", context.extendAttributes(image, "img", attributes), true);
  }

  /** A labelled place; the address, as text, tells which file belongs there. */
  private void missing(Image image, String description) {
    HtmlWriter html = context.getWriter();
    html.tag("span", context.extendAttributes(image, "span", Map.of("class", MISSING)));
    html.text(description.isEmpty() ? image.getDestination() : description);
    if (!description.isEmpty() && REMOTE.matcher(image.getDestination()).lookingAt()) {
      address(image.getDestination());
    }
    figures.place(image.getDestination()).ifPresent(place -> address("\u2192 " + place));
    html.tag("/span");
  }

  private void address(String text) {
    HtmlWriter html = context.getWriter();
    html.tag("span", Map.of("class", ADDRESS));
    html.text(text);
    html.tag("/span");
  }

  /** A title such as {@code =38} is a width in percent; sizes in steps of ten are enough. */
  private static Optional<String> width(Image image) {
    Matcher wanted = WIDTH.matcher(Objects.requireNonNullElse(image.getTitle(), ""));
    return wanted.matches()
        ? Optional.of(String.valueOf(Math.clamp((parsed(wanted) + 5) / 10, 1, 10) * 10))
        : Optional.empty();
  }

  private static int parsed(Matcher wanted) {
    return Integer.parseInt(wanted.group(1));
  }

  private static String description(Image image) {
    StringBuilder text = new StringBuilder();
    for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
      text.append(TEXT.render(child));
    }
    return text.toString().strip();
  }
}
