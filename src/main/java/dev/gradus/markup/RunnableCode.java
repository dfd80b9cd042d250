package dev.gradus.markup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;

/**
 * Code that readers may run where it stands: a fence such as {@code java run}. Each is known by a
 * key made of its text, so that a page can ask for it without sending it.
 */
public final class RunnableCode {

  /** The class of the empty element that stands behind such code in the HTML. */
  static final String PLACE = "run-place";

  private static final Pattern MARKED =
      Pattern.compile("java\\s+run\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACED =
      Pattern.compile("(<span class=\"" + PLACE + "\"[^>]*>)([0-9a-f]{12})(</span>)");
  private static final int KEY_LENGTH = 12;

  private RunnableCode() {}

  static boolean isMarked(FencedCodeBlock block) {
    return block.getInfo() != null && MARKED.matcher(block.getInfo().strip()).matches();
  }

  static String key(FencedCodeBlock block) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(block.getLiteral().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All such code of a text by its key, in order. */
  public static Map<String, String> in(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Markdown.visitCode(
        text,
        block -> {
          if (isMarked(block)) {
            found.put(key(block), block.getLiteral());
          }
        });
    return found;
  }

  /**
   * Fills the places behind runnable code of a rendered text.
   *
   * @param content HTML by key, of which the caller knows that it is safe
   */
  public static SafeHtml filled(SafeHtml html, UnaryOperator<String> content) {
    return new SafeHtml(
        PLACED
            .matcher(html.value())
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        place.group(1) + content.apply(place.group(2)) + place.group(3))));
  }
}
