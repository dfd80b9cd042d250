package dev.gradus.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a picture is made of, told by its first bytes rather than by its name. */
enum PictureKind {
  DRAWN,
  PIXELS;

  private static final int ENOUGH = 1024;
  private static final Pattern PIXEL_FORMATS =
      Pattern.compile("(?s)(\\x89PNG\r\n\\x1a\n|\\xff\\xd8\\xff|GIF8|RIFF....WEBP).*");
  private static final Pattern SVG = Pattern.compile("(?s)\\s*(\\xef\\xbb\\xbf)?\\s*<.*<?svg.*");

  static Optional<PictureKind> of(byte[] content) {
    var start =
        new String(content, 0, Math.min(ENOUGH, content.length), StandardCharsets.ISO_8859_1);
    if (PIXEL_FORMATS.matcher(start).matches()) {
      return Optional.of(PIXELS);
    }
    return SVG.matcher(start).matches() ? Optional.of(DRAWN) : Optional.empty();
  }

  /** Whether browsers show it under this name: they tell pixels apart by themselves. */
  boolean fits(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".svg") == (this == DRAWN);
  }
}
