package dev.gradus.web.api;

import dev.gradus.account.CurrentAccount;
import dev.gradus.web.Catalogue;
import dev.gradus.web.ReferenceSolution;
import dev.gradus.web.ReferenceSolutions;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** An exercise's reference solutions, for those who have full marks in it. */
@Path("/api/v1/courses/{course}/exercises/{slug}/solutions")
@Authenticated
@RunOnVirtualThread
class SolutionsApi {

  private final CurrentAccount current;
  private final Catalogue catalogue;
  private final ReferenceSolutions solutions;

  SolutionsApi(CurrentAccount current, Catalogue catalogue, ReferenceSolutions solutions) {
    this.current = current;
    this.catalogue = catalogue;
    this.solutions = solutions;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<ReferenceSolution> solutions(
      @PathParam("course") String course, @PathParam("slug") String slug) {
    var reader = current.require();
    return solutions.read(reader, catalogue.entry(course, slug));
  }
}
