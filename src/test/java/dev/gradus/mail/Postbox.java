package dev.gradus.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What arrived at the mail server of the tests. */
public final class Postbox {

  static final Path FOLDER = Path.of("target", "mail");

  private static final Pattern LINK = Pattern.compile("https://gradus\\.example\\.org(/\\S*)");

  private Postbox() {}

  /** A letter as its reader sees it. */
  public record Arrived(String head, String text) {

    /** Where its first link leads on this server. */
    public String path() {
      var link = LINK.matcher(text);
      if (!link.find()) {
        throw new AssertionError("no link in " + text);
      }
      return link.group(1);
    }

    /** The secret in it. */
    public String key() {
      return path().replaceFirst(".*[?&]key=", "");
    }
  }

  /** Waits for the letters that somebody gets, until there are that many; oldest first. */
  public static List<Arrived> await(String address, int count) {
    for (int i = 0; i < 300; i++) {
      var found = of(address);
      if (found.size() >= count) {
        return found;
      }
      pause();
    }
    throw new AssertionError("of " + count + " letters to " + address + " came " + of(address));
  }

  /** The newest letter that somebody gets. */
  public static Arrived await(String address) {
    return await(address, 1).getLast();
  }

  /** What somebody got until now. */
  public static List<Arrived> of(String address) {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.naturalOrder())
          .map(Postbox::read)
          .filter(letter -> letter.head().contains("To: " + address))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arrived read(Path file) {
    try {
      var parts = Files.readString(file).split("\r\n\r\n", 2);
      boolean quoted = parts[0].toLowerCase().contains("quoted-printable");
      return new Arrived(parts[0], quoted ? plain(parts[1]) : parts[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads quoted-printable text. */
  private static String plain(String quoted) {
    var text = quoted.replace("=\r\n", "").replace("=\n", "");
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '=' && i + 2 < text.length()) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
