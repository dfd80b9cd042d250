package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.exercise.Task;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.grading.Tries;
import dev.gradus.markup.Markdown;
import dev.gradus.submission.Choices;
import dev.gradus.submission.Submissions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Reading;
import dev.gradus.web.result.ResultView;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what the page of a question shows to a learner. */
@ApplicationScoped
class ChoiceViews {

  private final Trail trail;
  private final Submissions submissions;
  private final Reports reports;

  ChoiceViews(Trail trail, Submissions submissions, Reports reports) {
    this.trail = trail;
    this.submissions = submissions;
    this.reports = reports;
  }

  /** The page as one comes to it, with the latest answer marked. */
  ChoiceView latest(Account learner, Catalogue.Entry entry, Task.Choice choice) {
    var earlier = earlier(learner, entry);
    var marked = earlier.stream().findFirst().map(Choices::keys).orElse(List.of());
    return view(learner, entry, new Answers(choice, earlier, marked, Optional.empty()));
  }

  /** The page with an answer that was not taken, and why. */
  ChoiceView refused(
      Account learner, Catalogue.Entry entry, Task.Choice choice, List<String> keys, String why) {
    return view(
        learner, entry, new Answers(choice, earlier(learner, entry), keys, Optional.of(why)));
  }

  /** What was answered before, newest first, and what is marked now. */
  private record Answers(
      Task.Choice choice, List<Choices> earlier, List<String> marked, Optional<String> problem) {

    Tries tries() {
      return new Tries(choice, earlier);
    }
  }

  private List<Choices> earlier(Account learner, Catalogue.Entry entry) {
    return submissions.of(learner.id(), entry.placed().id()).stream()
        .map(submission -> Choices.parse(submission.source()))
        .toList();
  }

  private ChoiceView view(Account learner, Catalogue.Entry entry, Answers answers) {
    var markdown = new Markdown(name -> Figures.address(entry, name));
    var attempts =
        reports.of(entry.placed().id(), learner.id()).stream()
            .map(SubmissionReport::forLearner)
            .toList();
    return new ChoiceView(
        trail.place(entry, learner),
        html(markdown, entry.exercise().description().statement()),
        options(answers, markdown),
        standing(answers),
        History.of(attempts),
        attempts.stream()
            .findFirst()
            .map(report -> ResultView.of(report, Reading.of(entry.exercise()))),
        UUID.randomUUID().toString(),
        answers.problem());
  }

  private static List<ChoiceView.Option> options(Answers answers, Markdown markdown) {
    boolean isOver = answers.tries().isOver();
    Set<String> known =
        answers.earlier().stream()
            .flatMap(answer -> answer.keys().stream())
            .collect(Collectors.toSet());
    return answers.choice().options().stream()
        .map(
            option ->
                new ChoiceView.Option(
                    option.key(),
                    html(markdown, option.text()),
                    answers.marked().contains(option.key()),
                    isOver || known.contains(option.key())
                        ? Optional.of(
                            new ChoiceView.Told(
                                option.correct(), html(markdown, option.explanation())))
                        : Optional.empty()))
        .toList();
  }

  private static ChoiceView.Standing standing(Answers answers) {
    var tries = answers.tries();
    var choice = answers.choice();
    return new ChoiceView.Standing(
        choice.isMultiple(),
        tries.isOver(),
        tries.isSolved(),
        tries.left(),
        tries.worth(),
        choice.penalty(),
        choice.points());
  }

  private static RawString html(Markdown markdown, String text) {
    return new RawString(markdown.render(text).value());
  }
}
