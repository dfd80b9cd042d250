package dev.gradus.web.learner;

import dev.gradus.submission.LineComment;
import dev.gradus.web.result.Moment;
import java.util.List;
import java.util.Optional;

/**
 * The comments on a submission, and the form of those who may write some.
 *
 * @param address where the form is sent; empty for those who only read
 * @param typed what was sent and refused, or the line that was clicked
 * @param undo what was just changed, for those who may take it back
 */
record CommentsView(String address, int lines, List<Note> notes, Typed typed, Optional<Undo> undo) {

  /** One comment; fresh to a learner who has not seen it yet. */
  record Note(LineComment comment, Moment at, boolean fresh) {

    static Note of(LineComment comment, boolean own) {
      return new Note(comment, Moment.of(comment.at()), own && !comment.seen());
    }
  }

  /**
   * A comment that could not be taken, and why.
   *
   * @param comment which one was to be changed, 0 for a new one
   */
  record Typed(long comment, String line, String text, String problem) {

    static final Typed NOTHING = new Typed(0, "", "", "");

    static Typed on(String line) {
      return new Typed(0, line, "", "");
    }

    public boolean isNew() {
      return comment == 0;
    }

    public boolean changes(long id) {
      return comment == id;
    }
  }

  /** The last change of a comment, and where it is taken back. */
  record Undo(String address, boolean deleted) {}

  public boolean writable() {
    return !address.isEmpty();
  }

  List<Note> on(int line) {
    return notes.stream().filter(note -> note.comment().line() == line).toList();
  }
}
