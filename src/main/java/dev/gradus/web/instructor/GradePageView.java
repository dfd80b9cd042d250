package dev.gradus.web.instructor;

import dev.gradus.account.Account;
import dev.gradus.web.Catalogue;
import dev.gradus.web.Changes;
import dev.gradus.web.result.Moment;
import dev.gradus.web.result.Tone;
import java.util.List;
import java.util.Optional;

/** All about one learner's grade in one exercise. */
record GradePageView(
    Catalogue.Entry entry,
    Account learner,
    Standing standing,
    Forms forms,
    List<Attempt> attempts,
    List<Changes.Change> changes) {

  public String address() {
    return "/courses/%s/grades/%s/%s"
        .formatted(entry.course().slug(), learner.username(), entry.slug());
  }

  public String gradebook() {
    return "/courses/" + entry.course().slug() + "/gradebook";
  }

  /** How the grade stands: points, where they come from, and by when they had to be earned. */
  record Standing(
      String points, String max, Optional<String> formula, Optional<String> reason, Times times) {}

  /** The times of the assignment, in words; empty where there is none. */
  record Times(String opens, String due, String closes, String zone) {

    public boolean any() {
      return !(opens + due + closes).isEmpty();
    }
  }

  /** What was typed into the forms, or what they begin with, and what is wrong with it. */
  record Forms(OverrideForm override, ExtensionForm extension, String field, String error) {

    public String about(String name) {
      return field.equals(name) ? error : "";
    }
  }

  record OverrideForm(String score, String reason, boolean set) {}

  record ExtensionForm(String due, String closes, String reason, boolean given, String zone) {}

  /** One submission with what it is worth. */
  record Attempt(
      String address,
      int number,
      Tone tone,
      String verdict,
      Optional<Moment> at,
      Optional<Worth> worth) {}

  /** What a submission is worth, and whether it is the one that counts. */
  record Worth(String points, int daysLate, Optional<String> formula, boolean counts) {}
}
