package dev.gradus.web.authoring;

import jakarta.ws.rs.QueryParam;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the address of a draft's page says of its tests. */
final class TestQuery {

  private static final Pattern UNDO = Pattern.compile("\\d{1,9} \\d{1,4} .*", Pattern.DOTALL);

  @QueryParam("test")
  @Nullable String test;

  @QueryParam("undo")
  @Nullable String undo;

  /** Which test to open, as a button names it; empty if none. */
  String test() {
    return test == null ? "" : test;
  }

  /** Of what revision which test can be put back; empty if none. */
  String undo() {
    return undo != null && UNDO.matcher(undo).matches() ? undo : "";
  }
}
