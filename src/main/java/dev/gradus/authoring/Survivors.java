package dev.gradus.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.authoring.StoredSurvivor.Input;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The programs that the tests of drafts wrongly accept, kept with the check that found them. */
@ApplicationScoped
@Transactional
public class Survivors {

  private static final String ADD =
      """
      INSERT INTO exercise_draft_survivors
        (check_id, file, line, kind, change, source, test, inputs, expected, actual)
      VALUES (:check, :file, :line, :kind, :change, :source, :test, CAST(:inputs AS jsonb),
              :expected, :actual)
      RETURNING id
      """;

  private static final String OF_CHECK =
      """
      SELECT id, file, line, kind, change, source, test, CAST(inputs AS text) AS inputs, expected,
             actual
        FROM exercise_draft_survivors WHERE check_id = :check ORDER BY id
      """;

  private final Session database;
  private final ObjectMapper mapper;

  Survivors(Session database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  long add(long check, Survivor survivor) {
    var mutant = survivor.mutant();
    var difference = survivor.difference();
    return database
        .createNativeQuery(ADD, Long.class)
        .setParameter("check", check)
        .setParameter("file", survivor.file())
        .setParameter("line", mutant.line())
        .setParameter("kind", mutant.kind().label())
        .setParameter("change", mutant.change())
        .setParameter("source", mutant.source())
        .setParameter("test", difference.test())
        .setParameter("inputs", json(inputs(survivor)))
        .setParameter("expected", difference.expected())
        .setParameter("actual", difference.actual())
        .getSingleResult();
  }

  private static List<Input> inputs(Survivor survivor) {
    var inputs = new ArrayList<Input>();
    survivor
        .difference()
        .inputs()
        .values()
        .forEach((name, value) -> inputs.add(Input.of(name, value)));
    return inputs;
  }

  /** The survivors that a check has found so far. */
  public List<StoredSurvivor> of(DraftCheck check) {
    return database
        .createNativeQuery(OF_CHECK, Tuple.class)
        .setParameter("check", Long.parseLong(check.id()))
        .getResultStream()
        .map(this::survivor)
        .toList();
  }

  /** One of the survivors that a check has found. */
  public Optional<StoredSurvivor> find(DraftCheck check, String id) {
    return of(check).stream().filter(survivor -> survivor.id().equals(id)).findFirst();
  }

  private StoredSurvivor survivor(Tuple row) {
    return new StoredSurvivor(
        String.valueOf(row.get("id", Long.class)),
        row.get("file", String.class),
        row.get("line", Integer.class),
        row.get("kind", String.class),
        row.get("change", String.class),
        row.get("source", String.class),
        row.get("test", String.class),
        inputs(row.get("inputs", String.class)),
        row.get("expected", String.class),
        row.get("actual", String.class));
  }

  private List<Input> inputs(String json) {
    try {
      return mapper.readValue(json, new TypeReference<List<Input>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored inputs can't be read: " + json, e);
    }
  }

  private String json(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("inputs can't be written: " + value, e);
    }
  }
}
