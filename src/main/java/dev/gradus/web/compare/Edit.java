package dev.gradus.web.compare;

/** One step on the way from one list of lines to another. */
enum Edit {
  KEEP,
  REMOVE,
  ADD
}
