package dev.gradus.web.session;

import dev.gradus.account.AuditTrail;
import dev.gradus.account.CurrentAccount;
import dev.gradus.account.Role;
import dev.gradus.database.backup.BackupException;
import dev.gradus.database.backup.Backups;
import dev.gradus.database.backup.StoredBackup;
import dev.gradus.web.api.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The backups of this node, for administrators. */
@Path("/administration/backups")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class BackupPages {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /**
   * {@code hours} is 0 where none is made by itself; {@code trouble} has at most one element, why
   * the last attempt failed.
   */
  @CheckedTemplate(basePath = "session", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record BackupsPage(
      long hours, int kept, List<String> trouble, List<BackupRow> backups, String folder)
      implements TemplateInstance {}

  record BackupRow(String name, String madeAt, String size) {

    private static BackupRow of(StoredBackup backup) {
      return new BackupRow(
          backup.name(), TIME.format(backup.madeAt()), Amounts.bytes(backup.bytes()));
    }
  }

  private final Backups backups;
  private final AuditTrail audit;
  private final CurrentAccount current;

  BackupPages(Backups backups, AuditTrail audit, CurrentAccount current) {
    this.backups = backups;
    this.audit = audit;
    this.current = current;
  }

  @GET
  public BackupsPage list() {
    return new BackupsPage(
        backups.rhythm().map(Duration::toHours).map(hours -> Math.max(1, hours)).orElse(0L),
        backups.kept(),
        backups.trouble().stream().toList(),
        backups.list().stream().map(BackupRow::of).toList(),
        backups.folder().toString());
  }

  @POST
  public Response make() {
    var account = current.require();
    try {
      var made = backups.make();
      audit.record(Optional.of(account.id()), "backup.make", made.name(), "");
      return Response.seeOther(URI.create("/administration/backups")).build();
    } catch (BackupException e) {
      return Response.status(503).entity(list()).build();
    }
  }

  @GET
  @Path("{name}")
  @Produces(MediaType.WILDCARD)
  public Response download(@PathParam("name") String name) {
    var account = current.require();
    var backup =
        backups.find(name).orElseThrow(() -> ProblemException.notFound("There is no such backup."));
    audit.record(Optional.of(account.id()), "backup.download", name, "");
    return Response.ok(backup.file(), "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
