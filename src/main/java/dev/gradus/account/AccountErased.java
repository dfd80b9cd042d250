package dev.gradus.account;

/**
 * Told, within the transaction, when a person is erased: each room takes away what it keeps of
 * them. Scores stay, for statistics.
 */
public record AccountErased(AccountId id, String username) {}
