package dev.gradus.web.learner;

import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.exercise.ExerciseId;
import dev.gradus.gradebook.Formula;
import dev.gradus.gradebook.Grade;
import dev.gradus.submission.LineComments;
import dev.gradus.web.DueDates;
import dev.gradus.web.result.Numbers;
import dev.gradus.web.result.ResultView;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A learner's own grades, by course. */
@Path("/grades")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class GradesPages {

  private final CurrentAccount current;
  private final Progress progress;
  private final LineComments comments;

  GradesPages(CurrentAccount current, Progress progress, LineComments comments) {
    this.current = current;
    this.progress = progress;
    this.comments = comments;
  }

  /** The grades of one course, and their sum. */
  record CourseGrades(
      ExerciseView.CourseLink course, List<GradeLine> lines, ResultView.Score total) {}

  /**
   * One exercise.
   *
   * @param best absent as long as nothing was graded
   * @param submission the attempt that earned it
   */
  record GradeLine(
      ExerciseView.Link exercise,
      String max,
      Optional<ResultView.Score> best,
      Optional<String> submission,
      Optional<Note> note,
      Optional<Comments> comments,
      Optional<DueDates.Due> due) {}

  /** Comments that those who teach wrote on attempts. */
  record Comments(int count, boolean fresh, String address) {}

  /** What is to be said about a grade: how it came about, and why it was set by hand. */
  record Note(boolean late, Optional<String> formula, Optional<String> reason) {

    static Note of(Grade grade) {
      return new Note(grade.isLate(), Formula.of(grade), grade.byHand().map(Grade.ByHand::reason));
    }
  }

  @GET
  public TemplateInstance show() {
    var learner = current.require();
    var marks = comments.marks(learner.id());
    return new Templates.Grades(
        progress.all(learner).stream()
            .map(
                walk ->
                    new CourseGrades(
                        ExerciseView.CourseLink.of(walk.course()),
                        walk.steps().stream().map(step -> line(step, marks)).toList(),
                        walk.points()))
            .toList());
  }

  private static GradeLine line(Progress.Step step, Map<ExerciseId, LineComments.Mark> marks) {
    return new GradeLine(
        step.link(),
        Numbers.points(step.worth()),
        step.best(),
        step.grade()
            .flatMap(Grade::submission)
            .map(best -> step.entry().address() + "/submissions/" + best),
        step.grade().map(Note::of),
        Optional.ofNullable(marks.get(step.entry().placed().id()))
            .map(
                mark ->
                    new Comments(
                        mark.comments(),
                        mark.fresh() > 0,
                        step.entry().address() + "/submissions/" + mark.submission())),
        step.terms().due());
  }
}
