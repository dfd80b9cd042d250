package dev.gradus.web.imports;

import dev.gradus.lesson.foreign.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds the places of pictures that are sent, each to one place or many at once by their names. */
final class PictureSorting {

  /** How the field of one place begins; what comes in others goes by its name. */
  static final String AT = "at:";

  private final List<Report.ImagePlace> places;
  private final ImportMessages messages;
  private final Map<String, byte[]> sorted = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  PictureSorting(List<Report.ImagePlace> places, ImportMessages messages) {
    this.places = places;
    this.messages = messages;
  }

  /** The last part of a place's path. */
  static String name(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  Map<String, byte[]> sorted() {
    return sorted;
  }

  List<String> problems() {
    return problems;
  }

  /** Takes a file that came in a field of a form. */
  void take(String field, String file, byte[] content) {
    var kind = PictureKind.of(content);
    if (kind.isEmpty()) {
      problems.add(messages.noPicture(file));
      return;
    }
    var found = field.startsWith(AT) ? at(field.substring(AT.length())) : named(file);
    if (found.isEmpty()) {
      problems.add(messages.noPlace(file));
    } else if (found.stream().map(Report.ImagePlace::address).distinct().count() > 1) {
      problems.add(messages.manyPlaces(file, found.size()));
    } else if (!found.stream().allMatch(place -> kind.get().fits(place.place()))) {
      problems.add(messages.otherKind(file, name(found.getFirst().place())));
    } else {
      found.forEach(place -> sorted.put(place.place(), content));
    }
  }

  private List<Report.ImagePlace> at(String path) {
    return places.stream().filter(place -> place.place().equals(path)).toList();
  }

  /** Those that are called so, or whose picture is called so where it lies. */
  private List<Report.ImagePlace> named(String file) {
    var wanted = plain(file);
    var called = places.stream().filter(place -> plain(place.place()).equals(wanted)).toList();
    return called.isEmpty()
        ? places.stream().filter(place -> plain(place.address()).equals(wanted)).toList()
        : called;
  }

  private static String plain(String path) {
    return name(path.replaceFirst("[?#].*$", "").replace('\\', '/'))
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9_.-]+", "-");
  }
}
