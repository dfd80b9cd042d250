package dev.gradus.markup;

import dev.gradus.markup.drawing.Drawing;
import dev.gradus.markup.drawing.InvalidDrawingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Writes code between fences in colour. A fence named {@code figure} describes a drawing: its place
 * holds the drawing's number until the sanitiser has passed.
 */
final class CodeRenderer implements NodeRenderer {

  static final String DRAWING = "drawing";

  private final HtmlNodeRendererContext context;
  private final List<Drawing> drawings;

  CodeRenderer(HtmlNodeRendererContext context, List<Drawing> drawings) {
    this.context = context;
    this.drawings = drawings;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    FencedCodeBlock block = (FencedCodeBlock) node;
    String language = language(block);
    if (!language.equals("figure")) {
      code(block, language);
      return;
    }
    try {
      Drawing drawing = Drawing.read(block.getLiteral());
      context.getWriter().line();
      context
          .getWriter()
          .tag("span", context.extendAttributes(node, "span", Map.of("class", DRAWING)));
      context.getWriter().text(String.valueOf(drawings.size()));
      context.getWriter().tag("/span");
      context.getWriter().line();
      drawings.add(drawing);
    } catch (InvalidDrawingException _) {
      code(block, language);
    }
  }

  private void code(FencedCodeBlock block, String language) {
    HtmlWriter html = context.getWriter();
    html.line();
    html.tag("pre", context.extendAttributes(block, "pre", Map.of()));
    Map<String, String> named =
        language.isEmpty() ? Map.of() : Map.of("class", "language-" + language);
    html.tag("code", context.extendAttributes(block, "code", named));
    Highlighter.write(language, block.getLiteral(), html);
    html.tag("/code");
    html.tag("/pre");
    html.line();
    if (RunnableCode.isMarked(block)) {
      place(block);
    }
  }

  /** Where a page puts what runs the code; it is shown at the same click. */
  private void place(FencedCodeBlock block) {
    HtmlWriter html = context.getWriter();
    html.tag("span", context.extendAttributes(block, "span", Map.of("class", RunnableCode.PLACE)));
    html.text(RunnableCode.key(block));
    html.tag("/span");
    html.line();
  }

  /** The first word of the info string; also of {@code {r, eval=FALSE}} as notebooks write it. */
  private static String language(FencedCodeBlock block) {
    String info = block.getInfo() == null ? "" : block.getInfo().strip();
    return info.replaceFirst("^\\{", "").split("[\\s,}{]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
