package dev.gradus.sandbox;

/**
 * One thing that the self-test looked at.
 *
 * @param held whether it was as it must be
 * @param detail one sentence for the administrator
 */
public record Finding(String subject, boolean held, String detail) {}
