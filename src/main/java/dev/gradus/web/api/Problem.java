package dev.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong, as RFC 9457 has it: the title names the kind of problem, the detail is one
 * sentence about this one. {@code errors} names the fields that were refused, if it was fields.
 */
@JsonInclude(Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** One refused field and the sentence why. */
  public record FieldError(String field, String message) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail, List.of());
  }

  /** 422: the field was understood and refused. */
  public static Problem ofField(String field, String message) {
    var errors = List.of(new FieldError(field, message));
    return new Problem("about:blank", title(422), 422, message, errors);
  }

  private static String title(int status) {
    return switch (status) {
      case 413 -> "Content Too Large";
      case 422 -> "Unprocessable Content";
      default ->
          Optional.ofNullable(Status.fromStatusCode(status))
              .map(Status::getReasonPhrase)
              .orElse("Error");
    };
  }
}
