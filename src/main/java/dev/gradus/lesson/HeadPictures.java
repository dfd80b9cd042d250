package dev.gradus.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pictures that a header names: some courses keep them there instead of in the text, under
 * various keys.
 */
public final class HeadPictures {

  private static final Set<String> NEVER = Set.of("type", "key", "title", "lang", "name");
  private static final Pattern WRITTEN = Pattern.compile("(?s).*!\\[[^\\[\\]\n]*]\\([^()\n]+\\).*");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)[^\\s<>()\\[\\]\"'](?:[^<>()\\[\\]\"'\n]*[^\\s<>()\\[\\]\"'])?"
              + "\\.(?:png|jpe?g|gif|svg|webp)(?:[?#][^\\s<>()]*)?");

  private HeadPictures() {}

  /** The keys whose values name pictures. */
  public static List<String> keys(Header header) {
    return header.all().sequencedKeySet().stream()
        .filter(key -> !NEVER.contains(key))
        .filter(key -> header.values(key).stream().anyMatch(HeadPictures::isPicture))
        .toList();
  }

  /** All of them in Markdown, each on a line of its own; empty if there are none. */
  public static String markdown(Header header) {
    List<String> pictures = new ArrayList<>();
    for (String key : keys(header)) {
      header.values(key).stream()
          .filter(HeadPictures::isPicture)
          .map(HeadPictures::markdown)
          .forEach(pictures::add);
    }
    return pictures.stream().distinct().collect(Collectors.joining("\n\n"));
  }

  private static boolean isPicture(String value) {
    return value.length() < 2000
        && (WRITTEN.matcher(value).matches() || ADDRESS.matcher(value.strip()).matches());
  }

  private static String markdown(String value) {
    if (WRITTEN.matcher(value).matches()) {
      return value.strip();
    }
    String address = value.strip();
    String name = address.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    String words =
        name.replaceFirst("\\.\\w+$", "")
            .replaceAll("%20|[-_%]+", " ")
            .replaceAll(" +", " ")
            .strip();
    return "![" + words + "](" + address.replace(" ", "%20") + ")";
  }
}
