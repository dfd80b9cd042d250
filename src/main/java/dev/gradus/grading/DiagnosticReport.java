package dev.gradus.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** Something wrong in the source: where (lines and columns count from 1), what, and what to do. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DiagnosticReport(int line, int column, String message, Optional<String> advice) {}
