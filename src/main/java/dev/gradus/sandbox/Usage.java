package dev.gradus.sandbox;

import java.time.Duration;

/** The time that one call took, measured from outside the process. */
public record Usage(Duration cpu, Duration wall) {}
