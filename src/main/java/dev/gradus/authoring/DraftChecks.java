package dev.gradus.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.account.Account;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.FolderZip;
import dev.gradus.exercise.VariantBank;
import dev.gradus.grading.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** The checks of drafts, from being asked for to their last finding. */
@ApplicationScoped
@Transactional
public class DraftChecks {

  private static final String ADD =
      """
      INSERT INTO exercise_draft_checks (draft_id, revision, content_hash, state, requested_by, requested_at)
      VALUES (:draft, :revision, :hash, 'queued', :by, :now) RETURNING id
      """;

  private static final String FIND =
      """
      SELECT c.id AS id, d.slug AS slug, c.revision AS revision, c.content_hash AS hash,
             c.state AS state, c.tried AS tried, c.mutants AS mutants,
             c.requested_at AS requested, c.finished_at AS finished,
             CAST(c.findings AS text) AS findings
        FROM exercise_draft_checks c JOIN exercise_drafts d ON d.id = c.draft_id
       WHERE %s
      """;

  private static final String SUBJECT =
      """
      SELECT d.slug AS slug, r.folder AS folder
        FROM exercise_draft_checks c
        JOIN exercise_drafts d ON d.id = c.draft_id
        JOIN exercise_draft_revisions r ON r.draft_id = c.draft_id AND r.number = c.revision
       WHERE c.id = :check
      """;

  private static final String BEGIN =
      "UPDATE exercise_draft_checks SET state = 'running', findings = '[]', bank = NULL, tried = 0, mutants = 0 WHERE id = :check";

  private static final List<String> FORGET =
      List.of(
          "DELETE FROM exercise_draft_survivors WHERE check_id = :check",
          "DELETE FROM exercise_draft_suggestions WHERE check_id = :check");

  private static final String FOUND =
      """
      UPDATE exercise_draft_checks SET findings = findings || CAST(:findings AS jsonb) WHERE id = :check
      """;

  private static final String TRIED =
      "UPDATE exercise_draft_checks SET tried = :tried, mutants = :mutants WHERE id = :check";

  private static final String END =
      "UPDATE exercise_draft_checks SET state = :state, finished_at = :now WHERE id = :check";

  private static final String KEEP_BANK =
      "UPDATE exercise_draft_checks SET bank = :bank WHERE id = :check";

  private static final String BANK = "SELECT bank FROM exercise_draft_checks WHERE id = :check";

  private final Session database;
  private final Checks queue;
  private final ObjectMapper mapper;
  private final Clock clock;

  DraftChecks(Session database, Checks queue, ObjectMapper mapper, Clock clock) {
    this.database = database;
    this.queue = queue;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Asks for a check of a draft as it is now. */
  public DraftCheck request(Draft draft, Account by) {
    long id =
        database
            .createNativeQuery(ADD, Long.class)
            .setParameter("draft", draft.id())
            .setParameter("revision", draft.revision())
            .setParameter("hash", draft.folder().hash())
            .setParameter("by", by.id().value())
            .setParameter("now", clock.instant())
            .getSingleResult();
    queue.queue(id, by.id());
    return find(draft, id).orElseThrow();
  }

  /** A check of this draft. */
  public Optional<DraftCheck> find(Draft draft, long id) {
    return one("c.draft_id = :draft AND c.id = " + id, draft);
  }

  /** The newest finished check of exactly the present content of a draft. */
  public Optional<DraftCheck> finished(Draft draft) {
    return one(
        "c.draft_id = :draft AND c.state = 'done' AND c.content_hash = '"
            + draft.folder().hash()
            + "' ORDER BY c.id DESC LIMIT 1",
        draft);
  }

  /** The newest check of a draft, whatever it was about and however it stands. */
  public Optional<DraftCheck> newest(Draft draft) {
    return one("c.draft_id = :draft ORDER BY c.id DESC LIMIT 1", draft);
  }

  private Optional<DraftCheck> one(String which, Draft draft) {
    return database
        .createNativeQuery(FIND.formatted(which), Tuple.class)
        .setParameter("draft", draft.id())
        .getResultStream()
        .findFirst()
        .map(this::check);
  }

  /** The files that a check is about. */
  public ExerciseFolder folder(DraftCheck check) {
    return subject(Long.parseLong(check.id())).folder();
  }

  /** What a check is about. */
  record Subject(String slug, ExerciseFolder folder) {}

  /** Begins a check, forgetting what an earlier attempt may have found. */
  Subject begin(long check) {
    update(BEGIN, check).executeUpdate();
    FORGET.forEach(statement -> update(statement, check).executeUpdate());
    queue.announce(check);
    return subject(check);
  }

  private Subject subject(long check) {
    var row =
        database
            .createNativeQuery(SUBJECT, Tuple.class)
            .setParameter("check", check)
            .getSingleResult();
    return new Subject(
        row.get("slug", String.class), FolderZip.read(row.get("folder", byte[].class)));
  }

  void found(long check, List<CheckFinding> findings) {
    update(FOUND, check).setParameter("findings", json(findings)).executeUpdate();
    queue.announce(check);
  }

  void tried(long check, int tried, int mutants) {
    update(TRIED, check)
        .setParameter("tried", tried)
        .setParameter("mutants", mutants)
        .executeUpdate();
    queue.announce(check);
  }

  void keep(long check, VariantBank bank) {
    update(KEEP_BANK, check).setParameter("bank", bank.toBytes()).executeUpdate();
  }

  void end(long check, String state) {
    update(END, check)
        .setParameter("state", state)
        .setParameter("now", clock.instant())
        .executeUpdate();
    queue.announce(check);
  }

  /** The bank that a check has drawn; nothing before it has come so far. */
  public Optional<VariantBank> bank(DraftCheck check) {
    return database
        .createNativeQuery(BANK, byte[].class)
        .setParameter("check", Long.parseLong(check.id()))
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(VariantBank::ofBytes);
  }

  private MutationQuery update(String sql, long check) {
    return database.createNativeMutationQuery(sql).setParameter("check", check);
  }

  /** As the database keeps it, which can't hold the character NUL. */
  String json(Object value) {
    try {
      return mapper.writeValueAsString(value).replace("\\u0000", "\\u2400");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write findings as JSON", e);
    }
  }

  private DraftCheck check(Tuple row) {
    var findings = findings(row.get("findings", String.class));
    var state = row.get("state", String.class);
    return new DraftCheck(
        row.get("id", Long.class).toString(),
        row.get("slug", String.class),
        row.get("revision", Integer.class),
        row.get("hash", String.class),
        state,
        state.equals("done") && findings.stream().allMatch(CheckFinding::passed),
        row.get("requested", Instant.class),
        Optional.ofNullable(row.get("finished", Instant.class)),
        new DraftCheck.Mutants(row.get("tried", Integer.class), row.get("mutants", Integer.class)),
        findings);
  }

  private List<CheckFinding> findings(String json) {
    try {
      return mapper.readValue(json, new TypeReference<List<CheckFinding>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database holds findings that can't be read", e);
    }
  }
}
