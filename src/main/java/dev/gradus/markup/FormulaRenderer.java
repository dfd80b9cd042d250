package dev.gradus.markup;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes a formula as an element that holds its TeX; script on the page typesets it. */
final class FormulaRenderer implements NodeRenderer {

  static final String INLINE = "formula";
  static final String DISPLAYED = "formula-displayed";

  private final HtmlNodeRendererContext context;

  FormulaRenderer(HtmlNodeRendererContext context) {
    this.context = context;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Formula.class);
  }

  @Override
  public void render(Node node) {
    Formula formula = (Formula) node;
    String kind = formula.isDisplayed() ? DISPLAYED : INLINE;
    context.getWriter().tag("span", Map.of("class", kind));
    context.getWriter().text(formula.tex());
    context.getWriter().tag("/span");
  }
}
