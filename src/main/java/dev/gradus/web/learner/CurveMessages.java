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

  @Message("The numbers")
  String numbers();

  @Message("Off by")
  String off();
}
