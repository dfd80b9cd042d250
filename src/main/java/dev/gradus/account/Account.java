package dev.gradus.account;

/** A person who may sign in. The username is unique and permanent; the name is for display. */
public record Account(AccountId id, String username, String name, Role role, boolean demo) {}
