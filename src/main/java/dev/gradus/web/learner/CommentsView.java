package dev.gradus.web.learner;

import dev.gradus.submission.LineComment;
import dev.gradus.web.result.Moment;
import java.util.List;

/**
 * The comments on a submission, and the form of those who may write some.
 *
 * @param address where the form is sent; empty for those who only read
 * @param typed what was sent and refused
 */
record CommentsView(String address, int lines, List<Note> notes, Typed typed) {

  /** One comment; fresh to a learner who has not seen it yet. */
  record Note(LineComment comment, Moment at, boolean fresh) {

    static Note of(LineComment comment, boolean own) {
      return new Note(comment, Moment.of(comment.at()), own && !comment.seen());
    }
  }

  /** A comment that could not be taken, and why. */
  record Typed(String line, String text, String problem) {

    static final Typed NOTHING = new Typed("", "", "");
  }

  public boolean writable() {
    return !address.isEmpty();
  }

  List<Note> on(int line) {
    return notes.stream().filter(note -> note.comment().line() == line).toList();
  }
}
