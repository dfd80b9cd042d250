package dev.gradus.web.lesson;

import dev.gradus.account.Account;
import dev.gradus.course.Course;
import dev.gradus.grading.TrialRequest;
import dev.gradus.grading.Trials;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Runs the code of slides like a trial: in the sandbox, one at a time for each learner. */
@ApplicationScoped
class LessonRuns {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Trials trials;

  LessonRuns(Trials trials) {
    this.trials = trials;
  }

  /** What the program gave; nothing if the graders are busy. */
  Optional<RunView.Answer> run(Account learner, Course course, String source) {
    var program =
        new TrialRequest(
            learner.id(),
            learner.username(),
            course.slug(),
            Optional.empty(),
            source,
            new LinkedHashMap<>());
    return trials.run(program, PATIENCE).map(RunView.Answer::of);
  }
}
