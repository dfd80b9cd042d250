package dev.gradus.lesson;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the files of images go that a text names by an address elsewhere: into one folder, under
 * the last part of the address. Nothing is ever fetched; whoever has the file puts it there.
 */
public final class ImagePlaces {

  private static final Pattern REMOTE = Pattern.compile("(?i)(\\w{2,12}:|//).*");
  private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|svg|webp)");
  private static final int LONGEST = 60;

  private final SequencedMap<String, String> places = new LinkedHashMap<>();

  private ImagePlaces() {}

  /** The places below a folder for addresses, in their order; two never share one. */
  public static ImagePlaces of(String folder, List<String> addresses) {
    ImagePlaces images = new ImagePlaces();
    Set<String> taken = new HashSet<>();
    for (String address : addresses) {
      if (!images.places.containsKey(address)) {
        String name = name(address);
        int dot = name.lastIndexOf('.');
        String place = name;
        for (int i = 2; !taken.add(place.toLowerCase(Locale.ROOT)); i++) {
          place = name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        images.places.put(address, folder + "/" + place);
      }
    }
    return images;
  }

  /** Whether an address leads to another site. */
  public static boolean isRemote(String address) {
    return REMOTE.matcher(address).matches();
  }

  public Optional<String> place(String address) {
    return Optional.ofNullable(places.get(address));
  }

  Stream<String> all() {
    return places.values().stream();
  }

  /** All places by address. */
  public Map<String, String> byAddress() {
    return places;
  }

  private static String name(String address) {
    String path = address.startsWith("data:") ? "image" : address.replaceFirst("[?#].*$", "");
    String last = decoded(path.substring(path.lastIndexOf('/') + 1));
    String name = last.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceFirst("^[.-]+", "");
    String ending = PICTURE.matcher(name).matches() ? "" : ".png";
    int most = LONGEST - ending.length();
    String cut = name.length() <= most ? name : name.substring(name.length() - most);
    return (cut.isEmpty() ? "image" : cut.replaceFirst("^[.-]+", "")) + ending;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
