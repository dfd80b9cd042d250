package dev.gradus.markup;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The allow-list: the elements that Markdown makes, images of this site, links that tell little.
 */
final class Sanitizer {

  // A path of this site; "//host" would be another one.
  private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!/)[\\w./~%-]*");
  private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+-]{1,20}");
  private static final Pattern SPAN =
      Pattern.compile(
          String.join(
              "|",
              FormulaRenderer.INLINE,
              FormulaRenderer.DISPLAYED,
              FigureRenderer.MISSING,
              FigureRenderer.ADDRESS,
              CodeRenderer.DRAWING,
              RunnableCode.PLACE,
              "code-(?:keyword|type|number|string|comment|name)"));

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote")
          .allowElements("ul", "ol", "li", "em", "strong", "code", "pre", "span", "img", "a")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowWithoutAttributes("span")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("align")
          .matching(Pattern.compile("left|right|center"))
          .onElements("th", "td")
          .allowAttributes("class")
          .matching(LANGUAGE)
          .onElements("code")
          .allowAttributes("class")
          .matching(SPAN)
          .onElements("span")
          .allowAttributes("tabindex")
          .matching(Pattern.compile("0"))
          .onElements("pre")
          .allowAttributes("src")
          .matching(OWN_ADDRESS)
          .onElements("img")
          .allowAttributes("alt")
          .onElements("img")
          .allowAttributes(Steps.ATTRIBUTE)
          .matching(Pattern.compile("\\d{1,4}"))
          .globally()
          .allowAttributes("data-width")
          .matching(Pattern.compile("\\d{1,3}"))
          .onElements("img", "span")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private Sanitizer() {}

  static SafeHtml sanitize(String html) {
    return new SafeHtml(POLICY.sanitize(html));
  }
}
