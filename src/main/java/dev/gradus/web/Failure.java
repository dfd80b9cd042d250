package dev.gradus.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.gradus.account.InvalidAccountException;
import dev.gradus.database.DatabaseUnavailableException;
import dev.gradus.web.api.Problem;
import dev.gradus.web.api.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failed request is told: a problem, and when to try again. Nothing of our insides. */
record Failure(Problem problem, Optional<Duration> retryAfter) {

  private static final Duration RESTART = Duration.ofSeconds(5);

  /** Classes of SQL states: no connection; too many of them; the server goes down or comes up. */
  private static final List<String> UNREACHABLE = List.of("08", "53", "57P");

  /** What PostgreSQL calls a NUL within a text. */
  private static final String NOT_A_TEXT = "22021";

  static Failure of(int status) {
    return new Failure(Problem.of(status, sentence(status)), Optional.empty());
  }

  /** The nearest cause that we know; where there is none, the status that the framework chose. */
  static Failure of(Throwable thrown) {
    return causes(thrown)
        .map(Failure::known)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(
            () ->
                thrown instanceof WebApplicationException e
                    ? of(e.getResponse().getStatus())
                    : of(500));
  }

  boolean ours() {
    return problem.status() == 500;
  }

  private static Optional<Failure> known(Throwable cause) {
    return Optional.ofNullable(
        switch (cause) {
          case ProblemException e -> new Failure(e.problem(), e.retryAfter());
          case NotEnrolledException e -> of(Problem.of(403, e.sentence()));
          case InvalidAccountException e -> of(Problem.ofField(e.field(), e.sentence()));
          case UnauthorizedException _, AuthenticationFailedException _ -> of(401);
          case ForbiddenException _ -> of(403);
          case MismatchedInputException e -> of(mismatch(e));
          case JacksonException e -> of(Problem.of(400, "The body is not JSON: " + where(e)));
          case CharacterCodingException _ -> of(Problem.of(400, "The body is not UTF-8."));
          // The reader has gone: nobody is told, and nobody need look after it.
          case HttpClosedException _, ClosedChannelException _ -> of(400);
          case DatabaseUnavailableException _ -> databaseUnreachable();
          case SQLException e when unreachable(e) -> databaseUnreachable();
          case RollbackException e when lostWhileCommitting(e) -> inDoubt();
          case SQLException e when NOT_A_TEXT.equals(e.getSQLState()) ->
              of(Problem.of(400, "The request holds a NUL character."));
          default -> null;
        });
  }

  private static Failure of(Problem problem) {
    return new Failure(problem, Optional.empty());
  }

  private static Failure databaseUnreachable() {
    return new Failure(
        Problem.of(503, "The database is restarting; nothing was changed. Try again in a moment."),
        Optional.of(RESTART));
  }

  /** Whoever loses the database between asking it to commit and its answer can't know. */
  private static Failure inDoubt() {
    return new Failure(
        Problem.of(
            503,
            "The database restarted while this was being stored. See whether it was; sent again with the same Idempotency-Key, it is stored once."),
        Optional.of(RESTART));
  }

  /** The transaction manager hides what happened among the suppressed. */
  private static boolean lostWhileCommitting(RollbackException e) {
    return Stream.of(e.getSuppressed())
        .flatMap(Failure::causes)
        .anyMatch(cause -> cause instanceof SQLException sql && unreachable(sql));
  }

  /** The pool's own time-out carries no state. */
  private static boolean unreachable(SQLException e) {
    var state = e.getSQLState();
    return state == null
        ? String.valueOf(e.getMessage()).contains("timeout")
        : UNREACHABLE.stream().anyMatch(state::startsWith);
  }

  private static Problem mismatch(MismatchedInputException e) {
    var field =
        e.getPath().stream()
            .map(Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    if (field.isEmpty()) {
      return Problem.of(400, "The body is not the JSON object that belongs here.");
    }
    return e instanceof UnrecognizedPropertyException
        ? Problem.ofField(field, "The field " + field + " is unknown.")
        : Problem.ofField(field, "The field " + field + " has the wrong type.");
  }

  private static String where(JacksonException e) {
    var location = e.getLocation();
    return location == null
        ? "it ends too early."
        : "see line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String sentence(int status) {
    return switch (status) {
      case 400 -> "The request is malformed.";
      case 401 -> "Sign in first: a valid token is needed.";
      case 403 -> "Your role does not allow this.";
      case 404 -> "There is nothing here, or nothing that is yours.";
      case 405 -> "This path does not take this method.";
      case 406 -> "This path does not answer in the media type that was asked for.";
      case 413 -> "The body is too large.";
      case 415 -> "This path does not take this media type.";
      case 429 -> "Too many requests; try again later.";
      case 503 -> "The server is busy or restarting; try again in a moment.";
      default ->
          status < 500
              ? "The request cannot be fulfilled."
              : "Something went wrong on our side; it has been noted.";
    };
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
