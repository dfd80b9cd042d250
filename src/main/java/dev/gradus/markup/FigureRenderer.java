package dev.gradus.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.TextContentRenderer;

/** Writes an image of ours as a figure; one from elsewhere is never fetched, only described. */
final class FigureRenderer implements NodeRenderer {

  static final String MISSING = "figure-missing";

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
      html.tag("span", Map.of("class", MISSING));
      html.text(description.isEmpty() ? image.getDestination() : description);
      html.tag("/span");
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", address.get());
    attributes.put("alt", description);
    html.tag("img", attributes, true);
  }

  private static String description(Image image) {
    StringBuilder text = new StringBuilder();
    for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
      text.append(TEXT.render(child));
    }
    return text.toString().strip();
  }
}
