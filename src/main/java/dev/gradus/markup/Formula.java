package dev.gradus.markup;

import org.commonmark.node.CustomNode;

/** A formula in TeX, within a line or displayed on its own. */
final class Formula extends CustomNode {

  private final String tex;
  private final boolean displayed;

  Formula(String tex, boolean displayed) {
    this.tex = tex;
    this.displayed = displayed;
  }

  String tex() {
    return tex;
  }

  boolean isDisplayed() {
    return displayed;
  }
}
