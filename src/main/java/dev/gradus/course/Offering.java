package dev.gradus.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A course at one of the times at which it is held.
 *
 * @param term the time in words, such as "Spring 2027"; empty if that was not said
 * @param startDate its first day
 * @param archivedAt since when it is over
 */
public record Offering(
    String slug,
    String title,
    String term,
    Optional<LocalDate> startDate,
    Optional<Instant> archivedAt) {}
