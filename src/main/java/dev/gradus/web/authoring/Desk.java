package dev.gradus.web.authoring;

import dev.gradus.authoring.DraftFiles;
import dev.gradus.authoring.DraftLocks;
import dev.gradus.authoring.Pace;
import dev.gradus.authoring.Saving;
import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.exercise.InvalidFolderException;
import dev.gradus.web.compare.Comparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Saves what an author has on the desk before anything else is done. */
@ApplicationScoped
class Desk {

  private static final int CONFLICT = 409;
  private static final int INVALID = 422;
  private static final int LOCKED = 423;

  private final Workshop workshop;
  private final DraftFiles files;
  private final DraftLocks locks;
  private final EditViews views;
  private final TestDesk tests;
  private final AuthoringMessages messages;

  Desk(
      Workshop workshop,
      DraftFiles files,
      DraftLocks locks,
      EditViews views,
      TestDesk tests,
      AuthoringMessages messages) {
    this.workshop = workshop;
    this.files = files;
    this.locks = locks;
    this.views = views;
    this.tests = tests;
    this.messages = messages;
  }

  /** What is to be done with a draft that holds all that was typed. */
  interface Next {
    Response with(Workshop.Bench bench);
  }

  /** Saves what the form holds, then goes on; answers with what is in the way, losing nothing. */
  Response saved(Workshop.Bench bench, EditForm form, Next next) {
    var typed = form.typed(Pace.DELIBERATE);
    if (isLocked(bench)) {
      typed.ifPresent(text -> files.setAside(bench.draft(), text, bench.by()));
      return locked(bench, form.file());
    }
    if (typed.isPresent()) {
      try {
        var saving = files.save(bench.draft(), typed.get(), bench.by());
        if (saving instanceof Saving.Conflict) {
          return conflict(again(bench), typed.get());
        }
      } catch (InvalidFolderException e) {
        return refused(bench, EditViews.Asked.of(form.file()).refused(sentence(e)));
      }
    }
    return feedback(again(bench), form)
        .or(() -> test(again(bench), form))
        .orElseGet(() -> next.with(again(bench)));
  }

  /** Stores a text, then goes on; answers with what is in the way. */
  Response put(Workshop.Bench bench, DraftFiles.Typed typed, Next next) {
    try {
      return files.save(bench.draft(), typed, bench.by()) instanceof Saving.Conflict
          ? conflict(again(bench), typed)
          : next.with(again(bench));
    } catch (InvalidFolderException e) {
      return refused(bench, EditViews.Asked.of(typed.path()).refused(sentence(e)));
    }
  }

  /** Puts the test that was open beside the text into it; its form again if that can't be done. */
  private Optional<Response> test(Workshop.Bench bench, EditForm form) {
    var open = form.test();
    if (!open.isOpen() || open.isBlank()) {
      return Optional.empty();
    }
    var draft = bench.draft();
    return switch (tests.act(new TestDesk.Ask(draft.slug(), draft.folder(), open.put()))) {
      case TestOutcome.Changed(String text, _) -> {
        var path = ExerciseFolder.DEFINITION;
        int version = files.version(draft, path);
        var typed = new DraftFiles.Typed(path, text, version, Pace.DELIBERATE);
        yield files.save(draft, typed, bench.by()) instanceof Saving.Conflict
            ? Optional.of(conflict(again(bench), typed))
            : Optional.empty();
      }
      case TestOutcome.Opened(OpenTest test) ->
          Optional.of(
              refused(
                  bench,
                  EditViews.Asked.of(ExerciseFolder.DEFINITION).showing(TestViews.Shown.of(test))));
      case TestOutcome.Refused _, TestOutcome.Closed _ -> Optional.empty();
    };
  }

  /** Whether another has begun to write the exercise; else it is kept for this author. */
  boolean isLocked(Workshop.Bench bench) {
    return locks.hold(bench.draft(), bench.by(), DraftLocks.UNWATCHED).isPresent();
  }

  /** The page that tells who writes the exercise now, with what this author could not save. */
  Response locked(Workshop.Bench bench, String file) {
    return page(LOCKED, bench, EditViews.Asked.of(file).refused(messages.takenOver()));
  }

  /** The page with the reason why something was not done. */
  Response refused(Workshop.Bench bench, EditViews.Asked asked) {
    return page(INVALID, bench, asked);
  }

  private Response page(int status, Workshop.Bench bench, EditViews.Asked asked) {
    return Response.status(status)
        .entity(new Templates.Edit(views.of(again(bench), asked)))
        .build();
  }

  private String sentence(InvalidFolderException e) {
    return messages.notStored(String.valueOf(e.getMessage()));
  }

  private Workshop.Bench again(Workshop.Bench bench) {
    return workshop.require(bench.course().slug(), bench.draft().slug());
  }

  private Response conflict(Workshop.Bench bench, DraftFiles.Typed typed) {
    var stored = bench.draft().folder().text(typed.path()).orElse("");
    var view =
        new ConflictView(
            views.head(bench),
            typed.path(),
            typed.text(),
            files.version(bench.draft(), typed.path()),
            files.lastAuthor(bench.draft(), typed.path()),
            Comparison.of(stored, typed.text()));
    return Response.status(CONFLICT).entity(new Templates.Conflict(view)).build();
  }

  /** Puts the words for a mistake into the definition; a problem if that can't be read. */
  private Optional<Response> feedback(Workshop.Bench bench, EditForm form) {
    if (form.feedback().isEmpty() || !FolderParts.isMistake(form.file())) {
      return Optional.empty();
    }
    var words = form.feedback().get();
    try {
      files.change(bench.draft(), folder -> withFeedback(folder, form.file(), words), bench.by());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      var asked =
          EditViews.Asked.of(form.file())
              .withFeedback(words)
              .refused(messages.feedbackNotStored(String.valueOf(e.getMessage())));
      return Optional.of(refused(bench, asked));
    }
  }

  static ExerciseFolder withFeedback(ExerciseFolder folder, String path, String words) {
    var edit = new DefinitionText(folder.text(ExerciseFolder.DEFINITION).orElse(""));
    var name = FolderParts.mistake(path);
    if (edit.find("mistakes", name, "feedback").filter(words::equals).isPresent()) {
      return folder;
    }
    var set = edit.set(DefinitionText.quote(words), "mistakes", name, "feedback");
    return folder.with(ExerciseFolder.DEFINITION, set.text());
  }
}
