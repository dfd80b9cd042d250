package dev.gradus.course;

import dev.gradus.account.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a course is to be when it is held again.
 *
 * @param start its first day
 * @param shift by how much all times move
 * @param teachers who teaches there besides the one who asks, as what they are in the old course
 * @param sections whether it gets sections of the same names, with those assistants who come along
 */
public record NewOffering(
    String slug,
    String title,
    String term,
    Optional<LocalDate> start,
    DateShift shift,
    Versioning versions,
    Admission admission,
    List<Account> teachers,
    boolean sections) {

  public NewOffering {
    teachers = List.copyOf(teachers);
  }
}
