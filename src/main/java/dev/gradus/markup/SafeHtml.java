package dev.gradus.markup;

/** HTML that has passed the sanitiser: a page may show it as it is. */
public record SafeHtml(String value) {

  /** A text shown as it is, between {@code pre} tags. */
  public static SafeHtml preformatted(String text) {
    return new SafeHtml(
        "<pre tabindex=\"0\">"
            + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            + "</pre>");
  }

  @Override
  public String toString() {
    return value;
  }
}
