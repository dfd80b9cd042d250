package dev.gradus.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderZip;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** An author who writes exercises by the REST interface. */
record DraftClient(ApiClient author) {

  private static final long PATIENCE_NANOS = 240_000_000_000L;

  ValidatableResponse put(String exercise, ExerciseFolder folder) {
    return put(exercise, FolderZip.write(folder));
  }

  ValidatableResponse put(String exercise, byte[] zip) {
    return author.request().contentType("application/zip").body(zip).put(exercise).then();
  }

  /** Has a draft checked, and returns once that is done. */
  ValidatableResponse checked(String exercise) {
    var begun = author.post(exercise + "/check", Map.of()).statusCode(202);
    var address = exercise + "/checks/" + begun.extract().path("id");
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      var check = author.get(address).statusCode(200);
      var state = check.extract().<String>path("state");
      if (state.equals("done") || System.nanoTime() > end) {
        assertThat(state).as(check.extract().asString()).isEqualTo("done");
        return check;
      }
      LockSupport.parkNanos(200_000_000);
    }
  }
}
