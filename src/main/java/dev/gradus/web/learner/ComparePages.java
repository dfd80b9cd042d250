package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.grading.Reports;
import dev.gradus.grading.SubmissionReport;
import dev.gradus.submission.Draft;
import dev.gradus.submission.Drafts;
import dev.gradus.submission.Submission;
import dev.gradus.submission.Submissions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.api.ProblemException;
import dev.gradus.web.compare.Comparison;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** What changed between two attempts, or between one and what is in the editor. */
@Path("/courses/{course}/exercises/{slug}/compare")
@RolesAllowed(Role.Name.LEARNER)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ComparePages {

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final Submissions submissions;
  private final Drafts drafts;
  private final Reports reports;

  ComparePages(
      CurrentAccount current,
      Catalogue catalogue,
      Submissions submissions,
      Drafts drafts,
      Reports reports) {
    this.current = current;
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.drafts = drafts;
    this.reports = reports;
  }

  /** Two attempts of one's own; without numbers the latest and the one before it. */
  @GET
  public TemplateInstance attempts(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @QueryParam("from") Optional<Integer> from,
      @QueryParam("to") Optional<Integer> to,
      @QueryParam("view") Optional<String> view) {
    var all = all(current.require(), catalogue.entry(course, slug));
    int last = to.orElse(all.submissions().getFirst().number());
    var left = all.side(from.orElse(Math.max(1, last - 1)));
    var right = all.side(last);
    return page(all, left, right, view.filter("unified"::equals).isPresent());
  }

  /** What is in the editor, against the latest attempt or against the draft of another page. */
  @POST
  public TemplateInstance typed(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @BeanParam WorkForm form) {
    var learner = current.require();
    var entry = catalogue.entry(course, slug);
    var typed = Side.typed(form.source());
    if (form.against().filter("draft"::equals).isPresent()) {
      var draft = drafts.find(learner.id(), entry.placed().id());
      var other = Side.elsewhere(draft.map(Draft::source).orElse(""));
      return page(new All(entry, List.of(), List.of()), other, typed, false);
    }
    var all = all(learner, entry);
    return page(all, all.side(all.submissions().getFirst().number()), typed, false);
  }

  private static TemplateInstance page(All all, Side left, Side right, boolean unified) {
    return new Templates.Compare(
        new ComparisonView(
            ExerciseView.Place.of(all.entry()),
            left.column(),
            right.column(),
            Comparison.of(left.source(), right.source()),
            all.attempts(),
            unified));
  }

  private All all(Account learner, Catalogue.Entry entry) {
    var handedIn = submissions.of(learner.id(), entry.placed().id());
    if (handedIn.isEmpty()) {
      throw ProblemException.notFound("Nothing was handed in yet that could be compared.");
    }
    var attempts =
        reports.of(entry.placed().id(), learner.id()).stream()
            .map(SubmissionReport::forLearner)
            .map(Attempt::of)
            .toList();
    return new All(entry, handedIn, attempts);
  }

  /** One text to compare. */
  private record Side(ComparisonView.Column column, String source) {

    static Side typed(String source) {
      return new Side(new ComparisonView.Column(Optional.empty(), true, Optional.empty()), source);
    }

    static Side elsewhere(String source) {
      return new Side(new ComparisonView.Column(Optional.empty(), false, Optional.empty()), source);
    }
  }

  /** All that a learner handed in to an exercise, newest first. */
  private record All(Catalogue.Entry entry, List<Submission> submissions, List<Attempt> attempts) {

    Side side(int number) {
      return submissions.stream()
          .filter(submission -> submission.number() == number)
          .findFirst()
          .map(submission -> new Side(column(number), submission.source()))
          .orElseThrow(() -> ProblemException.notFound("There is no attempt " + number + "."));
    }

    private ComparisonView.Column column(int number) {
      return new ComparisonView.Column(
          attempts.stream().filter(attempt -> attempt.number() == number).findFirst(),
          false,
          Optional.of(entry.address() + "?from=" + number));
    }
  }
}
