package dev.gradus.web.session;

import dev.gradus.account.InvalidAccountException;

/** Which field of a form was refused, and why; nothing of both when the form is shown at first. */
record Refusal(String field, String sentence) {

  static final Refusal NONE = new Refusal("", "");

  static Refusal of(InvalidAccountException e) {
    return new Refusal(e.field(), e.sentence());
  }

  /** The sentence for one field, empty for all others. */
  public String about(String name) {
    return field.equals(name) ? sentence : "";
  }
}
