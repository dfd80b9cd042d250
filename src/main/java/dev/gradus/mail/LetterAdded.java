package dev.gradus.mail;

/** Told within the transaction in which a letter is added to the outbox. */
record LetterAdded() {}
