package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.gradebook.Grades;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One's own grades. */
@Path("/api/v1/grades")
@Authenticated
@RunOnVirtualThread
class GradesApi {

  private final CurrentAccount current;
  private final Grades grades;

  GradesApi(CurrentAccount current, Grades grades) {
    this.current = current;
    this.grades = grades;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<GradeView> own() {
    return grades.of(current.require().id()).stream().map(GradeView::of).toList();
  }
}
