package dev.gradus.authoring;

/** Something that can't be done with a draft as it is now; says in a sentence what to do. */
public final class DraftConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  DraftConflictException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
