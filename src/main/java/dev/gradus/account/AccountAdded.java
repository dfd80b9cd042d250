package dev.gradus.account;

/** Told, within the transaction, when there is a new account. */
public record AccountAdded(Account account) {}
