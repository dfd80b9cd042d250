package dev.gradus.web.reference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the reference. */
@MessageBundle("reference")
interface ReferenceMessages {

  @Message("Reference")
  String title();

  @Message("You are here")
  String breadcrumb();

  @Message(
      "Everything that you can call: the tensors, layers, losses, optimisers and data sets of this site. An exercise may leave some of it out; its page says what.")
  String lead();

  @Message("Search")
  String search();

  @Message("A name, also torch's, or a word")
  String searchHint();

  @Message("{count} found for “{query}”")
  String found(int count, String query);

  @Message("Nothing is called “{query}”. Try a shorter word, or the name that it has in torch.")
  String nothing(String query);

  @Message("Only the first {count} are shown; a longer word finds less.")
  String more(int count);

  @Message("All types")
  String allTypes();

  @Message("Examples")
  String examples();

  @Message("Each prints what is below it; a test checks that it does.")
  String examplesNote();

  @Message("Members")
  String members();

  @Message("On this page")
  String contents();

  @Message("In torch:")
  String torch();

  @Message("static")
  String isStatic();

  @Message("asked for by exercises")
  String taught();

  @Message("returns")
  String returns();

  @Message("It has no members of its own.")
  String none();

  @Message("General")
  String general();
}
