package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftCheck;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.DraftConflictException;
import dev.gradus.authoring.MistakeKeeping;
import dev.gradus.authoring.Suggestions;
import dev.gradus.web.api.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps those of the programs that a check offers for which their author has found words. */
@Path("/courses/{course}/authoring/exercises/{slug}/checks/{check}/suggestions")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class SuggestionPages {

  private final Workshop workshop;
  private final Desk desk;
  private final DraftChecks checks;
  private final Suggestions suggestions;
  private final MistakeKeeping keeping;
  private final CheckingMessages messages;

  SuggestionPages(
      Workshop workshop,
      Desk desk,
      DraftChecks checks,
      Suggestions suggestions,
      MistakeKeeping keeping,
      CheckingMessages messages) {
    this.workshop = workshop;
    this.desk = desk;
    this.checks = checks;
    this.suggestions = suggestions;
    this.keeping = keeping;
    this.messages = messages;
  }

  /** Adds each with its words to the draft; all of them, or none. */
  @POST
  public Response keep(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @PathParam("check") String check,
      @BeanParam EditForm form,
      MultivaluedMap<String, String> fields) {
    var bench = workshop.require(course, slug);
    var found = check(bench, check);
    var asked = EditViews.Asked.of(form.file()).with(fields);
    asked.entered().put(SuggestionView.KEEPS, "");
    var mistakes = mistakes(found, asked.entered());
    return desk.saved(
        bench,
        form.with(TestForm.of(fields)),
        now ->
            problem(mistakes)
                .map(why -> desk.refused(now, asked.refused(why)))
                .orElseGet(() -> kept(now, mistakes, asked)));
  }

  private List<MistakeKeeping.Words> mistakes(DraftCheck check, Map<String, String> entered) {
    var mistakes = new ArrayList<MistakeKeeping.Words>();
    for (var one : suggestions.of(check)) {
      var feedback = entered.getOrDefault(SuggestionView.Row.feedbackField(one.id()), "").strip();
      if (!feedback.isEmpty()) {
        var name = entered.getOrDefault(SuggestionView.Row.nameField(one.id()), "").strip();
        mistakes.add(new MistakeKeeping.Words(name, feedback, one.source()));
      }
    }
    return mistakes;
  }

  private Optional<String> problem(List<MistakeKeeping.Words> mistakes) {
    if (mistakes.isEmpty()
        || mistakes.stream().anyMatch(one -> one.feedback().length() > MistakeKeeping.LONGEST)) {
      return Optional.of(messages.mistakeFeedbackMissing());
    }
    return mistakes.stream().allMatch(one -> MistakeKeeping.NAME.matcher(one.name()).matches())
        ? Optional.empty()
        : Optional.of(messages.mistakeNameWrong());
  }

  private Response kept(
      Workshop.Bench bench, List<MistakeKeeping.Words> mistakes, EditViews.Asked asked) {
    try {
      keeping.add(bench.draft(), mistakes, bench.by());
      return Addresses.seeOther(bench.fileAddress(asked.path()) + "&done=kept#suggestions");
    } catch (DraftConflictException e) {
      return desk.refused(bench, asked.refused(e.sentence()));
    }
  }

  private DraftCheck check(Workshop.Bench bench, String id) {
    return Optional.of(id)
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .flatMap(text -> checks.find(bench.draft(), Long.parseLong(text)))
        .orElseThrow(() -> ProblemException.notFound("There is no such check."));
  }
}
