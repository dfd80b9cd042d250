package dev.gradus.web.result;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a result. */
@MessageBundle("outcome")
interface OutcomeMessages {

  @Message("Result of run")
  String trial();

  @Message("Result of attempt {number}")
  String attempt(int number);

  @Message("Run: the samples only; nothing is recorded.")
  String trialNote();

  @Message("Waiting for the grader")
  String queued();

  @Message("You are next.")
  String next();

  @Message("Number {position} in the queue.")
  String position(int position);

  @Message("About {seconds} s.")
  String about(int seconds);

  @Message(
      "Nothing is graded at the moment. Your work is kept, and will be graded as soon as that goes on; you need not wait here.")
  String stands();

  @Message("What went wrong, for those who teach")
  String note();

  @Message("Testing")
  String running();

  @Message("This page follows the grading; you need not reload it.")
  String follows();

  @Message("This page reloads every two seconds until the grading is done.")
  String reloads();

  @Message("{passed} of {all} tests passed")
  String passed(long passed, int all);

  @Message("because of: {cause}")
  String because(String cause);

  @Message("points")
  String points();

  @Message(
      "This is our fault, not yours: the grading failed. It costs you nothing; your instructor has been told.")
  String judgeError();

  @Message("All tests passed: full marks.")
  String wellDone();

  @Message("Line {line}")
  String line(int line);

  @Message("Tests")
  String tests();

  @Message("sample")
  String sample();

  @Message("secret")
  String secret();

  @Message("Its values stay secret, so that a solution can’t be fitted to them.")
  String secretNote();

  @Message("The smallest part of it that goes wrong as well")
  String smaller();

  @Message("Printed by your program")
  String stdout();

  @Message("Marked with ≠: differs by more than is allowed.")
  String marked();

  @Message("{inside} of {elements} elements are close enough.")
  String inside(long inside, long elements);

  @Message("You are off by up to {worst}{at}; allowed is {allowed}.")
  String off(String worst, String at, String allowed);

  @Message("{omitted} more matrices are not shown.")
  String omitted(int omitted);

  @Message("differs")
  String differs();

  @Message("Attempt page")
  String attemptPage();

  @Message("The inputs")
  String inputs();

  @Message("The same mistake as above.")
  String sameMistake();

  @Message("Passed")
  String passedTest();
}
