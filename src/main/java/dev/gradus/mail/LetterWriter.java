package dev.gradus.mail;

import java.util.Optional;

/** Knows the words of letters. */
public interface LetterWriter {

  /** The letter as it is to be sent now; empty if there is no longer a reason for it. */
  Optional<Letter> write(LetterOrder order);
}
