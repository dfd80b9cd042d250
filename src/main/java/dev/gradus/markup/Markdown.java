package dev.gradus.markup;

import dev.gradus.markup.drawing.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders Markdown: CommonMark with tables, formulas between dollar signs, coloured code and
 * drawings. HTML in the text is shown as text; what is rendered is then held against an allow-list
 * once more.
 */
public final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customInlineContentParserFactory(new FormulaParser.Factory())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final Pattern DRAWN =
      Pattern.compile("(<span class=\"" + CodeRenderer.DRAWING + "\"[^>]*>)(\\d+)(</span>)");

  private final Figures figures;

  public Markdown(Figures figures) {
    this.figures = figures;
  }

  /** The addresses of all images in a text, as they are written. */
  public static List<String> images(String text) {
    List<String> found = new ArrayList<>();
    try {
      PARSER
          .parse(text)
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                  found.add(image.getDestination());
                  visitChildren(image);
                }
              });
    } catch (StackOverflowError _) {
      found.clear();
    }
    return List.copyOf(found);
  }

  /** Shows all code between fences of a text, in order. */
  static void visitCode(String text, Consumer<FencedCodeBlock> visitor) {
    try {
      PARSER
          .parse(text)
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(FencedCodeBlock block) {
                  visitor.accept(block);
                }
              });
    } catch (StackOverflowError _) {
      // Rendered as it is, and so nothing of it can be run.
    }
  }

  /** The text as HTML; its headings begin with {@code h2}, for the page has its own. */
  public SafeHtml render(String text) {
    return render(text, Map.of(), Headings.BELOW_PAGE);
  }

  /**
   * The text as HTML, whose elements carry the click at which they are shown.
   *
   * @param stepByLine the click for what ends in a line, counted from 0
   * @param top the level of its first heading
   */
  public SafeHtml render(String text, Map<Integer, Integer> stepByLine, int top) {
    try {
      return renderTree(text, stepByLine, top);
    } catch (StackOverflowError e) {
      // Thousands of nested quotes or lists: the parser recurses, and no author means them.
      return SafeHtml.preformatted(text);
    }
  }

  private SafeHtml renderTree(String text, Map<Integer, Integer> stepByLine, int top) {
    Node document = PARSER.parse(text);
    document.accept(new Headings(top));
    List<Drawing> drawings = new ArrayList<>();
    Steps steps = new Steps(document, stepByLine);
    return drawn(Sanitizer.sanitize(renderer(steps, drawings).render(document)), drawings);
  }

  private HtmlRenderer renderer(Steps steps, List<Drawing> drawings) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(_ -> steps)
        .nodeRendererFactory(FormulaRenderer::new)
        .nodeRendererFactory(context -> new FigureRenderer(context, figures))
        .nodeRendererFactory(context -> new CodeRenderer(context, drawings))
        .build();
  }

  /** Puts drawings in after sanitising: they are made of numbers and escaped words by ourselves. */
  private static SafeHtml drawn(SafeHtml html, List<Drawing> drawings) {
    if (drawings.isEmpty()) {
      return html;
    }
    return new SafeHtml(
        DRAWN
            .matcher(html.value())
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        place.group(1)
                            + drawings.get(Integer.parseInt(place.group(2))).svg()
                            + place.group(3))));
  }

  /** One line of Markdown without the paragraph around it: a hint, an option, a feedback. */
  public SafeHtml renderInline(String text) {
    String html = render(text).value().strip();
    boolean single = html.startsWith("<p>") && html.indexOf("<p>", 1) < 0 && html.endsWith("</p>");
    return new SafeHtml(single ? html.substring(3, html.length() - 4) : html);
  }
}
