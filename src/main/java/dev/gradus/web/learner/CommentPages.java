package dev.gradus.web.learner;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import dev.gradus.course.Teaching;
import dev.gradus.submission.LineComment;
import dev.gradus.submission.LineComments;
import dev.gradus.submission.Submission;
import dev.gradus.submission.Submissions;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Instructors;
import dev.gradus.web.Submitted;
import dev.gradus.web.api.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Comments of those who teach on lines of a submission. */
@Path("/courses/{course}/exercises/{slug}/submissions/{id}/comments")
@RolesAllowed(Role.Name.ASSISTANT)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CommentPages {

  private static final int INVALID = 422;

  private final Instructors instructors;
  private final Teaching teaching;
  private final Catalogue catalogue;
  private final Submissions submissions;
  private final SubmissionViews views;
  private final LineComments comments;
  private final CommentMessages words;

  CommentPages(
      Instructors instructors,
      Teaching teaching,
      Catalogue catalogue,
      Submissions submissions,
      SubmissionViews views,
      LineComments comments,
      CommentMessages words) {
    this.instructors = instructors;
    this.teaching = teaching;
    this.catalogue = catalogue;
    this.submissions = submissions;
    this.views = views;
    this.comments = comments;
    this.words = words;
  }

  @POST
  public Response write(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @FormParam("line") @DefaultValue("") String line,
      @FormParam("text") @DefaultValue("") String text) {
    var author = instructors.requireTeacher(course);
    var found = found(author, new SubmissionViews.Address(course, slug, id));
    int lines = Math.toIntExact(found.submission().source().lines().count());
    int number = line.strip().matches("[0-9]{1,6}") ? Integer.parseInt(line.strip()) : 0;
    if (number < 1 || number > lines) {
      return refused(found, new CommentsView.Typed(0, line, text, words.wrongLine(lines)));
    }
    if (isWrong(text)) {
      return refused(
          found, new CommentsView.Typed(0, line, text, words.wrongText(LineComment.LONGEST)));
    }
    comments.add(found.where(), number, text.strip(), author.id());
    return back(found, "#L" + number);
  }

  @POST
  @Path("{comment}")
  public Response edit(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @PathParam("comment") long comment,
      @FormParam("text") @DefaultValue("") String text) {
    var actor = instructors.requireTeacher(course);
    var found = found(actor, new SubmissionViews.Address(course, slug, id));
    if (isWrong(text)) {
      return refused(
          found, new CommentsView.Typed(comment, "", text, words.wrongText(LineComment.LONGEST)));
    }
    return answer(
        found,
        comments.edit(found.where(), comment, text.strip(), actor.id()),
        "?changed=" + comment);
  }

  @POST
  @Path("{comment}/delete")
  public Response delete(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @PathParam("comment") long comment) {
    var actor = instructors.requireTeacher(course);
    var found = found(actor, new SubmissionViews.Address(course, slug, id));
    return answer(
        found, comments.remove(found.where(), comment, actor.id()), "?deleted=" + comment);
  }

  /** Takes the last change of a comment back. */
  @POST
  @Path("{comment}/undo")
  public Response undo(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("id") String id,
      @PathParam("comment") long comment) {
    var actor = instructors.requireTeacher(course);
    var found = found(actor, new SubmissionViews.Address(course, slug, id));
    return answer(found, comments.undo(found.where(), comment, actor.id()), "");
  }

  /** Who comments on what. */
  private record Found(
      Account teacher,
      SubmissionViews.Address address,
      Submission submission,
      LineComments.Where where) {}

  private Found found(Account teacher, SubmissionViews.Address address) {
    var entry = catalogue.entry(address.course(), address.exercise());
    return Submitted.id(address.id())
        .flatMap(submissions::find)
        .filter(submission -> submission.exercise().equals(entry.placed().id()))
        .filter(submission -> teaching.sees(teacher, entry.course().slug(), submission.learner()))
        .map(
            submission ->
                new Found(
                    teacher,
                    address,
                    submission,
                    new LineComments.Where(
                        submission.id(),
                        address.course(),
                        "submission %s %s".formatted(submission.id(), address.exercise()))))
        .orElseThrow(() -> ProblemException.notFound("There is no such submission."));
  }

  private static boolean isWrong(String text) {
    return text.isBlank() || text.strip().length() > LineComment.LONGEST || text.indexOf(0) >= 0;
  }

  private Response refused(Found found, CommentsView.Typed typed) {
    var page =
        views
            .find(found.teacher(), found.address())
            .orElseThrow(() -> ProblemException.notFound("There is no such submission."));
    return Response.status(INVALID).entity(new Templates.Submission(page.refused(typed))).build();
  }

  private static Response answer(Found found, boolean done, String query) {
    if (!done) {
      throw ProblemException.notFound("There is no such comment; somebody may have deleted it.");
    }
    return back(found, query);
  }

  private static Response back(Found found, String query) {
    var address = found.address();
    return Response.seeOther(
            URI.create(
                "/courses/%s/exercises/%s/submissions/%s"
                        .formatted(address.course(), address.exercise(), address.id())
                    + query))
        .build();
  }
}
