package dev.gradus.web.authoring;

import dev.gradus.exercise.ExerciseFolder;
import dev.gradus.markup.Markdown;
import dev.gradus.web.learner.Figures;
import io.quarkus.qute.RawString;
import java.util.Optional;

/** Shows statements of drafts as learners will see them. */
final class Statements {

  private Statements() {}

  static RawString render(String address, ExerciseFolder folder, String text) {
    var markdown =
        new Markdown(
            name ->
                folder.paths().contains(name) && Figures.type(name).isPresent()
                    ? Optional.of(address + "/figures/" + name)
                    : Optional.empty());
    return new RawString(markdown.render(text).value());
  }
}
