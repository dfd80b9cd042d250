package dev.gradus.submission;

import dev.gradus.account.AccountId;

/** Told, within the transaction, when somebody has commented on a line of a submission. */
public record CommentWritten(SubmissionId submission, AccountId author) {}
