package dev.gradus.web;

import dev.gradus.account.Account;
import dev.gradus.course.Enrolments;
import dev.gradus.exercise.Task;
import dev.gradus.grading.Intake;
import dev.gradus.submission.NewSubmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what is handed in, by pages and scripts. What it stores is one transaction.
 *
 * <p>Few are taken at a time, as many as the processors can keep busy. When 200 learners handed in
 * at the same instant, 160 of them waited for a connection to the database, and who only looked at
 * a page stood behind them at each of its queries, for two seconds.
 */
@ApplicationScoped
public class HandInDesk {

  private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Turns turns = new Turns(AT_ONCE, PATIENCE);
  private final Catalogue catalogue;
  private final Enrolments enrolments;
  private final Intake intake;

  HandInDesk(Catalogue catalogue, Enrolments enrolments, Intake intake) {
    this.catalogue = catalogue;
    this.enrolments = enrolments;
    this.intake = intake;
  }

  /** Where something is handed in: the slugs of the course and of the exercise. */
  public record Place(String course, String exercise) {}

  /**
   * Who hands in.
   *
   * @param key makes the same request, sent twice, one submission
   */
  public record Sender(Account learner, Optional<String> key) {}

  /** Looks the place up as well, in the same transaction: who hands in by a script waits for it. */
  @Transactional
  public HandedIn take(Sender sender, Place place, Function<Task, String> answer) {
    return turns.inTurn(
        () -> {
          var entry = catalogue.entry(place.course(), place.exercise());
          return store(sender, entry, answer.apply(entry.exercise().task()));
        });
  }

  /**
   * Takes the answer to an exercise that was looked up before: a source, or the {@linkplain
   * dev.gradus.submission.Choices#text text} of options. It must have been checked.
   */
  @Transactional
  public HandedIn take(Sender sender, Catalogue.Entry entry, String answer) {
    return turns.inTurn(() -> store(sender, entry, answer));
  }

  private HandedIn store(Sender sender, Catalogue.Entry entry, String answer) {
    var exercise = entry.exercise();
    var made =
        new NewSubmission(
            sender.learner().id(), entry.placed().id(), entry.version().id(), answer, sender.key());
    enrolments.join(entry.course(), sender.learner());
    return HandedIn.of(
        exercise.task() instanceof Task.Choice choice
            ? intake.answer(made, choice)
            : intake.accept(made, exercise.maxScore()));
  }
}
