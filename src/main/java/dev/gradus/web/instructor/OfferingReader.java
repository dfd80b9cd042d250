package dev.gradus.web.instructor;

import dev.gradus.course.Admission;
import dev.gradus.course.DateShift;
import dev.gradus.course.NewOffering;
import dev.gradus.course.OfferingPlan;
import dev.gradus.course.Participant;
import dev.gradus.course.Versioning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads what an instructor typed about a new term, or says what is wrong with it. */
@ApplicationScoped
class OfferingReader {

  private static final int DAYS_OF_A_WEEK = 7;

  private final OfferingMessages words;

  OfferingReader(OfferingMessages words) {
    this.words = words;
  }

  /** By how much dates move, and the first day of the new term if that is known. */
  record Dates(DateShift shift, Optional<LocalDate> start) {}

  NewOffering read(OfferingForm form, OfferingPlan now, List<Participant> teachers) {
    var dates = dates(form, now);
    return new NewOffering(
        form.slug.strip(),
        form.title,
        form.term,
        dates.start(),
        dates.shift(),
        Versioning.of(form.versions).orElse(Versioning.NEWEST),
        Admission.of(form.admission).orElse(Admission.LIST),
        teachers.stream()
            .map(Participant::account)
            .filter(account -> form.takes(account.username()))
            .toList(),
        form.sections);
  }

  Dates dates(OfferingForm form, OfferingPlan now) {
    if (form.byShift()) {
      var shift = new DateShift(amount(form));
      return new Dates(shift, now.start().map(day -> day.plusDays(shift.days())));
    }
    var start = date(form.start, "start");
    if (now.isTimed() && start.isEmpty()) {
      throw new FormException("start", words.startMissing());
    }
    var old = date(form.oldStart, "oldStart");
    if (now.isTimed() && old.isEmpty()) {
      throw new FormException("oldStart", words.oldStartMissing());
    }
    return new Dates(DateShift.between(old, start), start);
  }

  Optional<LocalDate> date(String typed, String field) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException _) {
      throw new FormException(field, words.wrongDate("2027-04-12"));
    }
  }

  private int amount(OfferingForm form) {
    try {
      int amount = Integer.parseInt(form.amount.strip());
      return form.inDays() ? amount : Math.multiplyExact(amount, DAYS_OF_A_WEEK);
    } catch (NumberFormatException | ArithmeticException _) {
      throw new FormException("amount", words.wrongAmount());
    }
  }
}
