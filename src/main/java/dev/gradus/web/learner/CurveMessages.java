package dev.gradus.web.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the drawing of a function. */
@MessageBundle("curve")
interface CurveMessages {

  @Message("Your function, {range}")
  String title(String range);

  @Message("Your function could not be drawn.")
  String none();

  @Message("Yours")
  String yours();

  @Message("Reference")
  String reference();

  @Message("Error, yours minus the reference")
  String error();

  @Message("Slope of both, by central differences")
  String slope();

  @Message("Slope: yours by central differences, the reference’s exactly, by autograd")
  String exactSlope();

  @Message("Exact slope")
  String exact();

  @Message("Your slope")
  String numeric();

  @Message("The numbers")
  String numbers();

  @Message("Off by")
  String off();

  @Message("What it learned from: {test}")
  String border(String test);

  @Message(
      "Shaded: told as class 1. Crosses are class 1, discs class 0; a ring marks the wrong side.")
  String borderHelp();

  @Message("Print lines such as this one while you train, and the loss is drawn too:")
  String lossHelp();

  @Message("Points on the wrong side")
  String wrongPoints();

  @Message("is class")
  String isClass();

  @Message("told as")
  String toldClass();
}
