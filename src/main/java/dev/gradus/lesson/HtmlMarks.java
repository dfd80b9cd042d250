package dev.gradus.lesson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little HTML that authors mix into Markdown, as Markdown: our pages show HTML as text. Lines
 * stay as many as they were.
 */
public final class HtmlMarks {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern IMAGE = Pattern.compile("(?i)<img\\s([^<>]{0,2000})>");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)<a\\s[^<>]{0,300}?href\\s*=\\s*[\"']([^\"'<>]*)[\"'][^<>]{0,300}>([^<\\n]*)</a>");
  private static final Pattern OTHER =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>\\n]{0,500})?/?>");

  private HtmlMarks() {}

  public static String withoutComments(String text) {
    return COMMENT
        .matcher(text)
        .replaceAll(
            comment -> "\n".repeat((int) comment.group().chars().filter(c -> c == '\n').count()));
  }

  public static String toMarkdown(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    String plain = withoutComments(text);
    plain =
        IMAGE.matcher(plain).replaceAll(image -> Matcher.quoteReplacement(image(image.group(1))));
    plain = LINK.matcher(plain).replaceAll("[$2]($1)");
    return plain
        .replaceAll("(?im)^[ \\t]*<hr\\s*/?>[ \\t]*$", "***")
        .replaceAll("(?i)<br\\s*/?>", "  ")
        .replaceAll("(?i)</?(strong|b)>", "**")
        .replaceAll("(?i)</?(em|i)>", "*")
        .replaceAll("(?i)</?(code|kbd|tt)>", "`")
        .replaceAll("(?i)</?(p|center|div|font|span|u)(\\s[^<>\\n]{0,300})?>", "");
  }

  private static String image(String attributes) {
    String source = attribute(attributes, "src");
    return source.isEmpty() ? "" : "![" + attribute(attributes, "alt") + "](" + source + ")";
  }

  private static String attribute(String attributes, String name) {
    Matcher found =
        Pattern.compile("(?i)\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))")
            .matcher(attributes);
    if (!found.find()) {
      return "";
    }
    String value = found.group(1) != null ? found.group(1) : found.group(2);
    return value != null ? value : found.group(3);
  }

  /** The first HTML that is left after this, if any. */
  public static Optional<String> left(String markdown) {
    Matcher other = OTHER.matcher(markdown.replaceAll("(?s)```.*?```|`[^`\\n]*`", ""));
    return other.find() ? Optional.of(other.group()) : Optional.empty();
  }
}
