package dev.gradus.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs written one after another in a text file, each below a line that starts with ===. */
public record Listing(List<String> header, String program) {

  public static List<Listing> read(String resource) {
    try (var in = Listing.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Listing> listings = new ArrayList<>();
      for (String part : text.split("(?m)^=== ")) {
        if (!part.startsWith("#") && !part.isBlank()) {
          int end = part.indexOf('\n');
          List<String> header =
              Arrays.stream(part.substring(0, end).split("\\|")).map(String::strip).toList();
          listings.add(new Listing(header, part.substring(end + 1).strip()));
        }
      }
      return listings;
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  /** The whole class, also where only the body of its method is given. */
  public String source(String className) {
    if (program.startsWith("class Learner")) {
      return program.replaceAll("\\bLearner\\b", className);
    }
    return """
    import dev.gradus.tensor.*;
    import java.util.*;
    import java.util.function.*;
    import java.util.stream.*;
    class %s { static double f(double x) throws Throwable {
    %s
    } }
    """
        .formatted(className, program.replaceAll("\\bLearner\\b", className));
  }
}
