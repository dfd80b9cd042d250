package dev.gradus.sandbox;

import java.time.Duration;

/** What one test did use, measured from outside the process. */
public record Usage(Duration cpu, Duration wall, long peakMemoryBytes) {}
