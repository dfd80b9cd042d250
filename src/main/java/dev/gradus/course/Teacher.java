package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.Role;

/** Who teaches a course, and as what: {@code INSTRUCTOR} or {@code ASSISTANT}. */
public record Teacher(Account account, Role role) {}
