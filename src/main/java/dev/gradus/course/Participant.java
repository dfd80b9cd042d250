package dev.gradus.course;

import dev.gradus.account.Account;
import dev.gradus.account.Role;
import java.time.Instant;

/**
 * Somebody who is in a course, or was until {@code since}.
 *
 * @param role in this course: {@code LEARNER}, {@code ASSISTANT} or {@code INSTRUCTOR}
 */
public record Participant(Account account, Role role, Instant since) {}
