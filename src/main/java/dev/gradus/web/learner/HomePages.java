package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.course.Archive;
import dev.gradus.grading.Reports;
import dev.gradus.submission.LineComments;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Moment;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a learner arrives: what to do next, the courses, the latest results. */
@Path("/")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HomePages {

  private static final int MOST_RECENT = 5;
  private static final int MOST_DUE = 5;

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Progress progress;
  private final Reports reports;
  private final Readings readings;
  private final LineComments comments;
  private final Archive archive;

  HomePages(
      CurrentAccount current,
      Catalogue catalogue,
      Progress progress,
      Reports reports,
      Readings readings,
      LineComments comments,
      Archive archive) {
    this.current = current;
    this.catalogue = catalogue;
    this.progress = progress;
    this.reports = reports;
    this.readings = readings;
    this.comments = comments;
    this.archive = archive;
  }

  @GET
  public TemplateInstance show() {
    var learner = current.require();
    var over = archive.all();
    var all = progress.all(learner);
    var walks = all.stream().filter(walk -> !over.containsKey(walk.course().id())).toList();
    var ended = all.stream().filter(walk -> over.containsKey(walk.course().id()));
    return new Templates.Home(
        new HomeView(
            learner.name(),
            walks.stream().flatMap(walk -> next(walk, learner).stream()).findFirst(),
            walks.stream().map(HomePages::card).toList(),
            ended.map(HomePages::card).toList(),
            due(walks),
            recent(learner),
            comments(learner)));
  }

  /** The courses are listed on the home page. */
  @GET
  @Path("courses")
  public Response courses() {
    return Response.seeOther(URI.create("/")).build();
  }

  /** The next exercise, or the lesson before it if that was not read. */
  private Optional<HomeView.NextStep> next(Progress.Walk walk, Account learner) {
    return walk.next()
        .map(
            step ->
                new HomeView.NextStep(
                    readings
                        .unreadBefore(walk.course(), step.entry().slug(), learner)
                        .orElseGet(step::link),
                    walk.course().titleAndTerm(),
                    step.grade().isPresent()));
  }

  private static HomeView.CourseCard card(Progress.Walk walk) {
    return new HomeView.CourseCard(
        ExerciseView.CourseLink.of(walk.course()),
        walk.course().summary(),
        Math.toIntExact(walk.done()),
        walk.steps().size(),
        Effort.words(walk.minutesToGo()),
        walk.points());
  }

  /** What is not done and not closed yet, the most urgent first. */
  private static List<HomeView.DueSoon> due(List<Progress.Walk> walks) {
    return walks.stream()
        .flatMap(walk -> walk.steps().stream())
        .filter(step -> !step.done())
        .flatMap(
            step -> step.terms().due().stream().map(due -> new HomeView.DueSoon(step.link(), due)))
        .filter(soon -> soon.due().due().isPresent() && !soon.due().closed())
        .sorted(Comparator.comparing(soon -> soon.due().due().orElseThrow().instant()))
        .limit(MOST_DUE)
        .toList();
  }

  private List<HomeView.Recent> recent(Account learner) {
    return reports.latest(learner.id(), MOST_RECENT).stream()
        .map(
            report ->
                new HomeView.Recent(title(report.course(), report.exercise()), Attempt.of(report)))
        .toList();
  }

  private List<HomeView.Received> comments(Account learner) {
    return comments.latest(learner.id(), MOST_RECENT).stream()
        .map(
            comment ->
                new HomeView.Received(
                    title(comment.course(), comment.exercise()),
                    "/courses/%s/exercises/%s/submissions/%s#L%d"
                        .formatted(
                            comment.course(),
                            comment.exercise(),
                            comment.submission(),
                            comment.line()),
                    comment,
                    Moment.of(comment.at())))
        .toList();
  }

  /** An exercise that was taken out of its course since is called by its slug. */
  private String title(String course, String exercise) {
    return catalogue.find(course, exercise).map(entry -> entry.exercise().title()).orElse(exercise);
  }
}
