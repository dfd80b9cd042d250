package dev.gradus.gradebook;

import dev.gradus.account.AccountId;
import dev.gradus.course.Assignments.Whose;

/** Told, within the transaction, when a grade was set by hand, or what was set was taken back. */
public record GradeOverridden(Whose whose, AccountId actor) {}
