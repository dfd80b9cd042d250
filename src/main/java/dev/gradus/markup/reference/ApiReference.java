package dev.gradus.markup.reference;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The documented types of the tensor core, what learners meet first coming first. */
public record ApiReference(List<ApiType> types) {

  private static final String FILE = "api.json";

  public ApiReference {
    types = List.copyOf(types);
  }

  /** Reads what the build wrote. */
  public static ApiReference read() {
    var json = JsonMapper.builder().addModule(new Jdk8Module()).build();
    try (InputStream file =
        Objects.requireNonNull(ApiReference.class.getResourceAsStream(FILE), FILE)) {
      return json.readValue(file, ApiReference.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the build wrote a faulty " + FILE, e);
    }
  }
}
