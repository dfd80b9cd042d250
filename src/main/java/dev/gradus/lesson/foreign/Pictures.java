package dev.gradus.lesson.foreign;

import dev.gradus.lesson.ImagePlaces;
import dev.gradus.markup.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The images of a text: those of the course are copied beside it, those from elsewhere get a place
 * to put the file, and the report names it.
 */
final class Pictures {

  private final ForeignFiles files;
  private final List<Report.ImagePlace> elsewhere = new ArrayList<>();

  Pictures(ForeignFiles files) {
    this.files = files;
  }

  List<Report.ImagePlace> elsewhere() {
    return elsewhere;
  }

  /** The address of a figure in a text, by the address that is written there, and copied files. */
  record Placed(ImagePlaces places, SortedMap<String, byte[]> copied) {}

  /**
   * Places the images of a text.
   *
   * @param folder the folder of the figures, below {@code base}
   */
  Placed place(ForeignText text, int line, String markdown, String base, String folder) {
    ImagePlaces places = ImagePlaces.of(folder, Markdown.images(markdown));
    SortedMap<String, byte[]> copied = new TreeMap<>();
    for (Map.Entry<String, String> place : places.byAddress().entrySet()) {
      String target = base + place.getValue();
      Optional<byte[]> own = own(text.path(), place.getKey());
      own.ifPresent(content -> copied.put(target, content));
      if (own.isEmpty()) {
        elsewhere.add(
            new Report.ImagePlace(
                text.path(), line(text, line, place.getKey()), place.getKey(), target));
      }
    }
    return new Placed(places, copied);
  }

  private static int line(ForeignText text, int from, String address) {
    return text.lines().stream()
        .filter(line -> line.number() >= from && line.text().contains(address))
        .findFirst()
        .map(dev.gradus.lesson.Line::number)
        .orElse(from);
  }

  /** A file of the course, by an address relative to the text or to the whole. */
  private Optional<byte[]> own(String file, String address) {
    if (ImagePlaces.isRemote(address)) {
      return Optional.empty();
    }
    String beside = file.substring(0, file.lastIndexOf('/') + 1) + address;
    return files.content(normalized(beside)).or(() -> files.content(normalized(address)));
  }

  private static String normalized(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.replaceFirst("[?#].*$", "").split("[/\\\\]")) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** The text with the addresses of its figures. */
  static String moved(String markdown, ImagePlaces places) {
    String moved = markdown;
    for (Map.Entry<String, String> place : places.byAddress().entrySet()) {
      if (!place.getKey().isEmpty()) {
        moved = moved.replace("](" + place.getKey(), "](" + place.getValue());
      }
    }
    return moved;
  }
}
