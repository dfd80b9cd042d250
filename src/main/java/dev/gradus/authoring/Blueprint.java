package dev.gradus.authoring;

import dev.gradus.exercise.DefinitionText;
import dev.gradus.exercise.ExerciseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** What a new exercise starts from: a small whole one of its kind, which passes its check. */
public enum Blueprint {
  FUNCTION(
      "submissions/accepted/elements.java",
      "submissions/accepted/operation.java",
      "submissions/runtime_error/vector_only.java",
      "submissions/wrong_answer/added.java",
      "submissions/wrong_answer/sign_lost.java",
      Blueprint.STARTER),
  PROGRAM(
      "submissions/accepted/loops.java",
      "submissions/accepted/matmul.java",
      "submissions/wrong_answer/hard_coded.java",
      "submissions/wrong_answer/transposed.java",
      Blueprint.STARTER),
  CHOICE(),
  TRAINING(
      "submissions/accepted/between_the_means.java",
      "submissions/accepted/gradient_descent.java",
      "submissions/wrong_answer/no_bias.java",
      "submissions/wrong_answer/one_class.java",
      Blueprint.STARTER);

  private static final String STARTER = "starter/Starter.java";

  private final List<String> sources;

  Blueprint(String... sources) {
    this.sources = List.of(sources);
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Blueprint> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  /** The folder of a new exercise; its class and method are named after its slug. */
  public ExerciseFolder folder(String slug, String title) {
    var type = upperCamel(slug);
    var word = Character.toLowerCase(type.charAt(0)) + type.substring(1);
    var method = SourceVersion.isKeyword(word) ? word + "Of" : word;
    var files = new TreeMap<String, byte[]>();
    for (var path : paths()) {
      var text =
          read(path)
              .replace("{title}", DefinitionText.quote(title))
              .replace("{Class}", type)
              .replace("{method}", method);
      files.put(
          path.equals(STARTER) ? "starter/" + type + ".java" : path,
          text.getBytes(StandardCharsets.UTF_8));
    }
    return new ExerciseFolder(files);
  }

  private List<String> paths() {
    var paths = new ArrayList<>(sources);
    paths.add(ExerciseFolder.DEFINITION);
    paths.add(ExerciseFolder.STATEMENT);
    return paths;
  }

  private String read(String path) {
    return resource(label() + "/" + path);
  }

  /** The text of one file that new exercises are made from. */
  static String resource(String path) {
    try (var in = Blueprint.class.getResourceAsStream("blueprints/" + path)) {
      if (in == null) {
        throw new IllegalStateException("no blueprint " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a blueprint", e);
    }
  }

  /** A Java name made of a slug; one that starts with a digit gets a letter before it. */
  static String upperCamel(String slug) {
    var name = new StringBuilder();
    for (var word : slug.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return Character.isDigit(name.charAt(0)) ? "E" + name : name.toString();
  }
}
