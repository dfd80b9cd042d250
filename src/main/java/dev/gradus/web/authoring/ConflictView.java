package dev.gradus.web.authoring;

import dev.gradus.web.compare.Comparison;

/**
 * Two authors, one file: what is stored beside what was typed.
 *
 * @param version of the file that is stored
 */
record ConflictView(
    EditView.Head head, String path, String typed, int version, String by, Comparison comparison) {

  public String theirs() {
    return head.address() + "?file=" + Addresses.query(path);
  }
}
