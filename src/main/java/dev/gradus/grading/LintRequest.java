package dev.gradus.grading;

import dev.gradus.account.AccountId;
import dev.gradus.exercise.ExerciseVersionId;

/** A source that is still being typed, of which its learner wants to know what is wrong. */
public record LintRequest(AccountId learner, ExerciseVersionId version, String source) {}
