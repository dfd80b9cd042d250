package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftFiles;
import dev.gradus.authoring.Pace;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form around the open file sends, whichever of its buttons was pressed. */
final class EditForm {

  @FormParam("file")
  @Nullable String file;

  @FormParam("source")
  @Nullable String source;

  @FormParam("revision")
  @Nullable String revision;

  @FormParam("feedback")
  @Nullable String feedback;

  private TestForm test = TestForm.NONE;

  /** With the test that was open beside the text, which is to be saved as well. */
  EditForm with(TestForm open) {
    test = open;
    return this;
  }

  TestForm test() {
    return test;
  }

  String file() {
    return file == null ? "" : file;
  }

  /** The text with the line ends that it had before the form made them CR LF. */
  Optional<String> source() {
    return Optional.ofNullable(source).map(text -> text.replace("\r\n", "\n"));
  }

  Optional<String> feedback() {
    return Optional.ofNullable(feedback).map(text -> text.replace("\r\n", "\n").strip());
  }

  int revision() {
    return revision != null && revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0;
  }

  /** The text as it is to be saved; nothing where the open file has none. */
  Optional<DraftFiles.Typed> typed(Pace pace) {
    return source().map(text -> new DraftFiles.Typed(file(), text, revision(), pace));
  }
}
