package dev.gradus.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders Markdown: CommonMark with tables and formulas between dollar signs. HTML in the text is
 * shown as text; what is rendered is then held against an allow-list once more.
 */
public final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customInlineContentParserFactory(new FormulaParser.Factory())
          .build();

  private final HtmlRenderer renderer;

  public Markdown(Figures figures) {
    this.renderer =
        HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(FormulaRenderer::new)
            .nodeRendererFactory(context -> new FigureRenderer(context, figures))
            .build();
  }

  /** The text as HTML; a heading of level 1 becomes {@code h2}, for the page has its own. */
  public SafeHtml render(String text) {
    try {
      return renderTree(text);
    } catch (StackOverflowError e) {
      // Thousands of nested quotes or lists: the parser recurses, and no author means them.
      return SafeHtml.preformatted(text);
    }
  }

  private SafeHtml renderTree(String text) {
    Node document = PARSER.parse(text);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 1));
            visitChildren(heading);
          }
        });
    return Sanitizer.sanitize(renderer.render(document));
  }

  /** One line of Markdown without the paragraph around it: a hint, an option, a feedback. */
  public SafeHtml renderInline(String text) {
    String html = render(text).value().strip();
    boolean single = html.startsWith("<p>") && html.indexOf("<p>", 1) < 0 && html.endsWith("</p>");
    return new SafeHtml(single ? html.substring(3, html.length() - 4) : html);
  }
}
