package dev.gradus.web.authoring;

import dev.gradus.authoring.Draft;
import dev.gradus.authoring.DraftChecks;
import dev.gradus.authoring.DraftFiles;
import dev.gradus.authoring.DraftLocks;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.Exercise;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidExerciseException;
import dev.gradus.exercise.Problem;
import dev.gradus.web.Catalogue;
import dev.gradus.web.result.Moment;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lays a draft out on its author's desk. */
@ApplicationScoped
class EditViews {

  private final Catalogue catalogue;
  private final DraftFiles files;
  private final DraftChecks checks;
  private final DraftLocks locks;
  private final CheckViews checkViews;
  private final ExpectedViews expected;
  private final TestViews testViews;
  private final AuthoringMessages messages;

  EditViews(
      Catalogue catalogue,
      DraftFiles files,
      DraftChecks checks,
      DraftLocks locks,
      CheckViews checkViews,
      ExpectedViews expected,
      TestViews testViews,
      AuthoringMessages messages) {
    this.catalogue = catalogue;
    this.files = files;
    this.checks = checks;
    this.locks = locks;
    this.checkViews = checkViews;
    this.expected = expected;
    this.testViews = testViews;
    this.messages = messages;
  }

  /**
   * What to show beside the draft as it is stored.
   *
   * @param path of the file to open; empty for the first
   * @param line to look at first; 0 if none
   * @param feedback that was entered and could not be stored
   * @param entered what was entered into further fields, by their names
   * @param page tells this page from the one that its author opens after it
   * @param tests which test is open, and what has been done to one
   */
  record Asked(
      String path,
      int line,
      String notice,
      String problem,
      Optional<String> feedback,
      Map<String, String> entered,
      String page,
      TestViews.Shown tests) {

    static Asked of(String path) {
      return new Asked(
          path,
          0,
          "",
          "",
          Optional.empty(),
          Map.of(),
          UUID.randomUUID().toString(),
          TestViews.Shown.LIST);
    }

    Asked at(int line) {
      return new Asked(path, line, notice, problem, feedback, entered, page, tests);
    }

    Asked noticing(String notice) {
      return new Asked(path, line, notice, problem, feedback, entered, page, tests);
    }

    Asked refused(String problem) {
      return new Asked(path, line, notice, problem, feedback, entered, page, tests);
    }

    /** With what the fields of a form hold. */
    Asked with(MultivaluedMap<String, String> fields) {
      var entered = new HashMap<String, String>();
      fields.forEach((name, values) -> entered.put(name, values.getFirst()));
      return new Asked(path, line, notice, problem, feedback, entered, page, tests);
    }

    Asked showing(TestViews.Shown shown) {
      return new Asked(path, line, notice, problem, feedback, entered, page, shown);
    }

    Asked withFeedback(String feedback) {
      return new Asked(path, line, notice, problem, Optional.of(feedback), entered, page, tests);
    }
  }

  EditView of(Workshop.Bench bench, Asked asked) {
    var draft = bench.draft();
    var folder = draft.folder();
    var problems = problems(draft.slug(), folder);
    var path = path(folder, asked.path());
    var newest = checks.newest(draft);
    var check = newest.map(found -> checkViews.of(bench, found, asked.entered()));
    var other = locks.other(draft, bench.by());
    var tests =
        path.equals(ExerciseFolder.DEFINITION) && other.isEmpty()
            ? Optional.of(testViews.of(bench, folder, asked.tests()))
            : Optional.<TestsView>empty();
    return new EditView(
        head(bench),
        parts(bench.address(), folder, path, problems),
        file(bench, path, asked),
        problems.stream().map(one -> Findings.of(bench.address(), folder, one)).toList(),
        check,
        checkViews.publish(bench, asked.entered()),
        asked.notice(),
        asked.problem(),
        new EditView.Presence(
            asked.page(), other.map(one -> new EditView.Other(one.name(), Moment.of(one.since())))),
        newest
            .filter(_ -> path.equals(ExerciseFolder.DEFINITION) && tests.isEmpty())
            .flatMap(found -> expected.of(folder, found)),
        tests);
  }

  EditView.Head head(Workshop.Bench bench) {
    var entry = catalogue.find(bench.course().slug(), bench.draft().slug());
    return new EditView.Head(
        bench.course(),
        bench.draft().slug(),
        title(bench.draft()),
        false,
        entry.map(found -> found.version().number()).orElse(0));
  }

  /** An exercise that is kept as files: to be read, and copied. */
  EditView readOnly(Catalogue.Entry entry, String asked) {
    var folder = entry.exercise().folder();
    var head =
        new EditView.Head(
            entry.course(), entry.slug(), entry.exercise().title(), true, entry.version().number());
    var path = path(folder, asked);
    return new EditView(
        head,
        parts(head.address(), folder, path, List.of()),
        new EditView.OpenFile(
            path,
            FolderParts.look(folder, path),
            folder.text(path).orElse(""),
            0,
            feedback(folder, path),
            Optional.empty(),
            preview(head.address(), folder, path),
            0),
        List.of(),
        Optional.empty(),
        new PublishView(PublishView.State.SAME, List.of()),
        "",
        "",
        new EditView.Presence("", Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  private EditView.OpenFile file(Workshop.Bench bench, String path, Asked asked) {
    var folder = bench.draft().folder();
    return new EditView.OpenFile(
        path,
        FolderParts.look(folder, path),
        folder.text(path).orElse(""),
        files.version(bench.draft(), path),
        asked.feedback().or(() -> feedback(folder, path)),
        files.aside(bench.draft(), path, bench.by()),
        preview(bench.address(), folder, path),
        asked.line());
  }

  private static Optional<RawString> preview(String address, ExerciseFolder folder, String path) {
    return path.equals(ExerciseFolder.STATEMENT)
        ? folder.text(path).map(text -> Statements.render(address, folder, text))
        : Optional.empty();
  }

  private static Optional<String> feedback(ExerciseFolder folder, String path) {
    if (!FolderParts.isMistake(path)) {
      return Optional.empty();
    }
    try {
      var definition = folder.text(ExerciseFolder.DEFINITION).orElse("");
      return new DefinitionText(definition)
          .find("mistakes", FolderParts.mistake(path), "feedback")
          .or(() -> Optional.of(""));
    } catch (IllegalArgumentException _) {
      return Optional.of("");
    }
  }

  private static String path(ExerciseFolder folder, String asked) {
    if (folder.paths().contains(asked)) {
      return asked;
    }
    return folder.paths().contains(ExerciseFolder.STATEMENT)
        ? ExerciseFolder.STATEMENT
        : folder.paths().stream().findFirst().orElse("");
  }

  private List<EditView.Part> parts(
      String address, ExerciseFolder folder, String open, List<Problem> problems) {
    return FolderParts.of(folder).entrySet().stream()
        .map(
            part ->
                new EditView.Part(
                    title(part.getKey()),
                    part.getValue().stream()
                        .map(path -> tab(address, path, open, problems))
                        .toList()))
        .toList();
  }

  private static EditView.Tab tab(
      String address, String path, String open, List<Problem> problems) {
    return new EditView.Tab(
        FolderParts.label(path),
        address + "?file=" + Addresses.query(path),
        path.equals(open),
        (int) problems.stream().filter(one -> one.file().equals(path)).count());
  }

  private String title(FolderParts.Part part) {
    return switch (part) {
      case TEXTS -> messages.partTexts();
      case STARTER -> messages.partStarter();
      case REFERENCES -> messages.partReferences();
      case MISTAKES -> messages.partMistakes();
      case FIGURES -> messages.partFigures();
      case OTHERS -> messages.partOthers();
    };
  }

  private static String title(Draft draft) {
    try {
      return new DefinitionText(draft.folder().text(ExerciseFolder.DEFINITION).orElse(""))
          .find("title")
          .filter(title -> !title.isBlank())
          .orElse(draft.slug());
    } catch (IllegalArgumentException _) {
      return draft.slug();
    }
  }

  static List<Problem> problems(String slug, ExerciseFolder folder) {
    try {
      Exercise.read(slug, folder);
      return List.of();
    } catch (InvalidExerciseException e) {
      return e.problems();
    }
  }
}
