package dev.gradus.web.instructor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an exercise's statistics. */
@MessageBundle("statistics")
interface StatisticsMessages {

  @Message("Statistics")
  String title();

  @Message("Statistics of {title}")
  String of(String title);

  @Message(
      "{#if learners == 1}1 learner{#else}{learners} learners{/if} with graded submissions, {#if submissions == 1}1 submission{#else}{submissions} submissions{/if}. Each learner is counted once, by the best submission.")
  String lead(int learners, int submissions);

  @Message("Nothing was graded yet. Come back when somebody has handed in.")
  String nothing();

  @Message("Learners by the share of the points that they have, in %")
  String scores();

  @Message("Learners by the number of their attempts")
  String attempts();

  @Message("Share of learners who pass each test")
  String testsDrawn();

  @Message("Scores")
  String scoresTitle();

  @Message("Attempts")
  String attemptsTitle();

  @Message("Tests")
  String tests();

  @Message("The same as a table")
  String asTable();

  @Message("At least, in %")
  String share();

  @Message("Attempts")
  String number();

  @Message("Learners")
  String learners();

  @Message("Test")
  String test();

  @Message("Pass")
  String passed();

  @Message("secret")
  String secret();

  @Message("Everybody fails it")
  String failedByAll();

  @Message("Nobody fails it")
  String passedByAll();

  @Message("Nobody passes “{name}”: look whether it asks for something that the statement doesn’t.")
  String failedByAllSentence(String name);

  @Message("Nobody fails “{name}”: it tells no two learners apart.")
  String passedByAllSentence(String name);

  @Message("Submissions that fail it")
  String failures();

  @Message("Fails the test")
  String failsTest();
}
