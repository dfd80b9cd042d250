package dev.gradus.web.session;

import dev.gradus.account.Role;
import dev.gradus.database.DatabaseStorage;
import dev.gradus.grading.Workload;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What waits to be graded, how fast it goes, and how much room is left, for administrators. */
@Path("/administration/work")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WorkPages {

  /** {@code free} has at most one element: what is left on the disk of the data folder. */
  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record WorkPage(
      List<WaitingRow> waiting,
      List<GradedRow> graded,
      String database,
      List<String> free,
      List<TableRow> tables)
      implements TemplateInstance {}

  record WaitingRow(String kind, int queued, int running, String oldest) {

    private static WaitingRow of(Workload.Waiting waiting) {
      return new WaitingRow(
          waiting.kind(),
          waiting.queued(),
          waiting.running(),
          waiting.queued() == 0 ? "" : Amounts.time(waiting.oldest()));
    }
  }

  /** Within some hours; no times where nothing was graded. */
  record GradedRow(
      long hours,
      String submissions,
      int judgeErrors,
      String waitedMedian,
      String waitedMost,
      String tookMedian,
      String tookMost) {

    private static GradedRow of(Workload.Graded graded) {
      boolean any = graded.submissions() > 0;
      return new GradedRow(
          graded.within().toHours(),
          number(graded.submissions()),
          graded.judgeErrors(),
          any ? Amounts.time(graded.waited().median()) : "",
          any ? Amounts.time(graded.waited().most()) : "",
          any ? Amounts.time(graded.took().median()) : "",
          any ? Amounts.time(graded.took().most()) : "");
    }
  }

  record TableRow(String name, String rows, String size) {

    private static TableRow of(DatabaseStorage.Table table) {
      var rows = table.rows() < 0 ? "–" : number(table.rows());
      return new TableRow(table.name(), rows, Amounts.bytes(table.bytes()));
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private final Workload workload;
  private final DatabaseStorage storage;
  private final java.nio.file.Path home;

  WorkPages(
      Workload workload,
      DatabaseStorage storage,
      @ConfigProperty(name = "gradus.home") java.nio.file.Path home) {
    this.workload = workload;
    this.storage = storage;
    this.home = home;
  }

  @GET
  public WorkPage show() {
    var used = storage.used();
    return new WorkPage(
        workload.waiting().stream().map(WaitingRow::of).toList(),
        workload.graded().stream().map(GradedRow::of).toList(),
        Amounts.bytes(used.bytes()),
        free().map(Amounts::bytes).stream().toList(),
        used.largest().stream().map(TableRow::of).toList());
  }

  private Optional<Long> free() {
    try {
      return Optional.of(Files.getFileStore(home).getUsableSpace());
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
