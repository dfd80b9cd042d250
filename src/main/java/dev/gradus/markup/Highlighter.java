package dev.gradus.markup;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.HtmlWriter;

/** Colours code by its words, so that it looks as in the editor also where no script runs. */
final class Highlighter {

  /** Longer texts are shown plain: nobody reads them for their colours. */
  private static final int MAX_LENGTH = 20_000;

  private static final Set<String> JAVA =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for if implements import"
                  + " instanceof int interface long module native new package permits private"
                  + " protected public record return sealed short static strictfp super switch"
                  + " synchronized this throw throws transient true false null try var void"
                  + " volatile while yield")
              .split(" "));
  private static final Set<String> PYTHON =
      Set.of(
          ("and as assert async await break class continue def del elif else except False finally"
                  + " for from global if import in is lambda None nonlocal not or pass raise return"
                  + " True try while with yield function repeat next TRUE FALSE NULL NA")
              .split(" "));

  private static final String TOKENS =
      "(?<comment>%s)"
          + "|(?<string>\"\"\".*?\"\"\"|'''.*?'''|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\""
          + "|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+')"
          + "|(?<number>(?<![\\w.])\\d[\\w.]*+)"
          + "|(?<word>[A-Za-z_]\\w*+)(?<call>(?=\\())?";
  private static final Pattern SLASHES = tokens("//[^\\n]*+|/\\*.*?\\*/");
  private static final Pattern HASHES = tokens("#[^\\n]*+");

  private final Set<String> keywords;
  private final Pattern pattern;

  private Highlighter(Set<String> keywords, Pattern pattern) {
    this.keywords = keywords;
    this.pattern = pattern;
  }

  /** Writes the code; that of an unknown language stays plain. */
  static void write(String language, String code, HtmlWriter html) {
    if (code.length() > MAX_LENGTH) {
      html.text(code);
      return;
    }
    switch (language) {
      case "java" -> new Highlighter(JAVA, SLASHES).write(code, html);
      case "python", "py", "r" -> new Highlighter(PYTHON, HASHES).write(code, html);
      default -> html.text(code);
    }
  }

  private static Pattern tokens(String comment) {
    return Pattern.compile(TOKENS.formatted(comment), Pattern.DOTALL);
  }

  private void write(String code, HtmlWriter html) {
    Matcher token = pattern.matcher(code);
    int written = 0;
    while (token.find()) {
      String kind = kind(token);
      if (kind.isEmpty()) {
        continue;
      }
      html.text(code.substring(written, token.start()));
      html.tag("span", Map.of("class", "code-" + kind));
      html.text(token.group());
      html.tag("/span");
      written = token.end();
    }
    html.text(code.substring(written));
  }

  private String kind(Matcher token) {
    for (String kind : new String[] {"comment", "string", "number"}) {
      if (token.group(kind) != null) {
        return kind;
      }
    }
    String word = token.group("word");
    if (keywords.contains(word)) {
      return "keyword";
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return "type";
    }
    return token.group("call") == null ? "" : "name";
  }
}
